// Rows of a table are added and taken away at once; without this script the same buttons ask the server, which gives
// the page back with a row more or less and everything that was typed.
document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest('button') : null
  if (!button) return
  const table = button.closest('[data-rows]')
  if (!(table instanceof HTMLElement)) return
  if (button.matches('[data-adds]')) {
    const blank = table.querySelector('template')
    const body = table.querySelector('tbody')
    if (!blank || !body) return
    event.preventDefault()
    // Counted up, never down: a number that was taken away must not come back with another row's values.
    const number = Number(table.dataset.next)
    table.dataset.next = String(number + 1)
    body.insertAdjacentHTML('beforeend', blank.innerHTML.replaceAll('__row__', String(number)))
    body.lastElementChild?.querySelector('input, select')?.focus()
  }
  if (button.matches('[data-takes]')) {
    event.preventDefault()
    const row = button.closest('tr')
    const neighbour = row?.nextElementSibling ?? row?.previousElementSibling
    row?.remove()
    const next = neighbour?.querySelector('input, select') ?? table.querySelector('[data-adds]')
    if (next instanceof HTMLElement) next.focus()
  }
})
