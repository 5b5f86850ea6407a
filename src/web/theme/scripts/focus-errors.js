// What is wrong is heard first: the summary takes the focus when the page comes.
const summary = document.querySelector('.q-errors')
if (summary instanceof HTMLElement) summary.focus()
