// The receipt beside the form shows what is being typed. It says nothing that the server will not say again.
function show(field) {
  for (const place of document.querySelectorAll(`[data-shows="${CSS.escape(field.name)}"]`)) {
    const typed = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field.value
    place.textContent = typed?.trim() || place.dataset.empty || ''
  }
}
/** Of the needs of the law, how many are met by what was taken in: documents of which one suffices are one need. */
function count(form) {
  const place = form.querySelector('[data-counts]')
  if (!(place instanceof HTMLElement)) return
  const rows = [...form.querySelectorAll('[data-evidence]')]
  const needs = (some) => new Set(some.map((row) => row.dataset.evidence)).size
  const taken = rows.filter((row) => row.querySelector('input:checked:not([data-absent])'))
  place.textContent = `${needs(taken)} / ${needs(rows)}`
}
document.addEventListener('input', (event) => {
  const field = event.target
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return
  if (field.name) show(field)
  if (field.form) count(field.form)
})
