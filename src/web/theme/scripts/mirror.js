// The receipt beside the form shows what is being typed. It says nothing that the server will not say again.
function show(field) {
  for (const place of document.querySelectorAll(`[data-shows="${CSS.escape(field.name)}"]`)) {
    const typed = field instanceof HTMLSelectElement ? field.selectedOptions[0]?.text : field.value
    place.textContent = typed?.trim() || place.dataset.empty || ''
  }
}
/** Of the documents that are asked for, how many were taken in. */
function count(form) {
  const place = form.querySelector('[data-counts]')
  if (!(place instanceof HTMLElement)) return
  const rows = [...form.querySelectorAll('[data-evidence]')]
  const taken = rows.filter((row) => row.querySelector('input:checked:not([data-absent])')).length
  place.textContent = `${taken} / ${rows.length}`
}
document.addEventListener('input', (event) => {
  const field = event.target
  if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return
  if (field.name) show(field)
  if (field.form) count(field.form)
})
