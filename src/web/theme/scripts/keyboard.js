// One hand on the keyboard: Ctrl Enter does the page's primary action, Enter goes to the next field of a form that says
// so, and 1 2 3 choose only while the focus is in that row's own group. Without this script the same keys do what
// browsers do: arrows choose, Tab goes on, and Enter has the form looked at again without sending it on.
const fields = 'input:not([type="hidden"]):not([tabindex="-1"]), select, textarea'

document.addEventListener('keydown', (event) => {
  const at = event.target
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    const primary = document.querySelector('[aria-keyshortcuts~="Control+Enter"]')
    if (primary instanceof HTMLElement) {
      event.preventDefault()
      primary.click()
    }
    return
  }
  if (event.ctrlKey || event.altKey || event.metaKey || !(at instanceof HTMLElement)) return
  if (event.key === 'Enter' && at.matches('input, select')) {
    const form = at.closest('form[data-enter="next"]')
    if (!form) return
    event.preventDefault()
    const order = [...form.querySelectorAll(fields)].filter((field) => isReachable(field, at))
    const next = order[order.indexOf(at) + 1] ?? form.querySelector('[aria-keyshortcuts]')
    if (next instanceof HTMLElement) next.focus()
    return
  }
  if (/^[1-9]$/.test(event.key) && at.matches('input[type="radio"]')) {
    const choices = at.closest('fieldset')?.querySelectorAll('input[type="radio"]') ?? []
    const choice = choices[Number(event.key) - 1]
    if (!(choice instanceof HTMLInputElement)) return
    event.preventDefault()
    choice.focus()
    choice.click()
  }
})

/** Of a group of radios only one is a stop: the chosen one, or the first. */
function isReachable(field, at) {
  if (field === at) return true
  if (!(field instanceof HTMLInputElement) || field.type !== 'radio') return field.offsetParent !== null
  const group = [...field.form.elements].filter((one) => one.name === field.name)
  if (group.includes(at)) return false
  return field === (group.find((one) => one.checked) ?? group[0])
}
