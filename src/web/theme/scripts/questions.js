// An answer that may decide other questions is shown to the server at once, which tells what is still to be asked.
// Without this script the button that has the form looked at does the same. Nothing that was typed is touched.
let latest = 0

document.addEventListener('change', (event) => {
  const form = event.target instanceof Element ? event.target.closest('[data-decides]')?.closest('form') : null
  if (!form) return
  const typed = new URLSearchParams(new FormData(form))
  typed.set('do', 'look')
  latest += 1
  const asked = latest
  fetch(form.action, { method: 'POST', body: typed })
    .then((answer) => (answer.ok && asked === latest ? answer.text() : null))
    .then((text) =>
      text === null || asked !== latest ? null : follow(new DOMParser().parseFromString(text, 'text/html')),
    )
    .catch(() => null)
})

function follow(page) {
  for (const question of document.querySelectorAll('[data-asked]')) {
    const now = page.querySelector(`[data-asked="${CSS.escape(question.dataset.asked)}"]`)
    if (!(now instanceof HTMLElement)) continue
    if (question.hidden !== now.hidden) {
      question.hidden = now.hidden
      for (const control of question.querySelectorAll('input, select, textarea')) control.disabled = now.hidden
    }
    // What stays the same is left alone: a finger may be on it.
    const [label, labelled] = [question.querySelector('.q-label'), now.querySelector('.q-label')]
    if (label && labelled && label.textContent !== labelled.textContent) label.replaceChildren(...labelled.childNodes)
  }
}
