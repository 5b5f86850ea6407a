// Our own list of tags and attributes: what is not here does not compile. There is no `style` and no `on…` on purpose.
type Text = string | undefined
type Flag = boolean | undefined
type Count = number | string | undefined

interface Shared {
  readonly id?: Text
  readonly class?: Text
  readonly lang?: Text
  readonly hidden?: Flag
  readonly role?: Text
  readonly tabindex?: Count
  readonly title?: Text
  readonly dir?: Text
  readonly [data: `data-${string}`]: Text
  readonly [aria: `aria-${string}`]: Text
}

interface Drawn extends Shared {
  readonly viewBox?: Text
  readonly width?: Count
  readonly height?: Count
  readonly d?: Text
  readonly x?: Count
  readonly y?: Count
  readonly cx?: Count
  readonly cy?: Count
  readonly r?: Count
  readonly rx?: Count
  readonly fill?: Text
  readonly stroke?: Text
  readonly 'stroke-width'?: Count
  readonly 'stroke-linecap'?: Text
  readonly 'stroke-dasharray'?: Text
  readonly preserveAspectRatio?: Text
  readonly patternUnits?: Text
  readonly 'shape-rendering'?: Text
}

interface Control extends Shared {
  readonly name?: Text
  readonly value?: Text
  readonly form?: Text
  readonly disabled?: Flag
  readonly required?: Flag
  readonly autofocus?: Flag
  readonly autocomplete?: Text
}

interface Sent {
  readonly formaction?: Text
  readonly formmethod?: 'post' | 'get' | undefined
  readonly formnovalidate?: Flag
}

interface Own {
  html: { lang: string }
  a: { href: string; hreflang?: Text; download?: Text; rel?: Text }
  meta: { charset?: Text; name?: Text; content?: Text; 'http-equiv'?: Text }
  link: { rel: string; href: string; as?: Text; type?: Text; crossorigin?: Flag; media?: Text; sizes?: Text }
  script: { src: string; type: 'module' }
  form: { method: 'post' | 'get'; action?: Text; enctype?: Text; novalidate?: Flag; autocomplete?: Text }
  label: { for?: Text }
  input: Control &
    Sent & {
      type?: Text
      checked?: Flag
      inputmode?: Text
      maxlength?: Count
      pattern?: Text
      list?: Text
      accept?: Text
      capture?: Text
      multiple?: Flag
      readonly?: Flag
      spellcheck?: Text
    }
  textarea: Control & { rows?: Count; maxlength?: Count; spellcheck?: Text }
  select: Control
  option: { value?: Text; selected?: Flag }
  optgroup: { label: string }
  button: Control & Sent & { type?: 'submit' | 'button' | undefined }
  fieldset: { disabled?: Flag }
  details: { open?: Flag; name?: Text }
  progress: { value: Count; max: Count }
  time: { datetime?: Text }
  ol: { start?: Count; reversed?: Flag }
  th: { scope: 'col' | 'row' | 'colgroup' | 'rowgroup'; colspan?: Count; rowspan?: Count }
  td: { colspan?: Count; rowspan?: Count }
  img: { src: string; alt: string; width?: Count; height?: Count; loading?: 'lazy' | undefined }
}

type Plain =
  | 'head body title main header footer nav aside section article div p span b i em strong small code kbd mark abbr'
  | 'h1 h2 h3 h4 ul li dl dt dd table caption thead tbody tfoot tr hr br legend summary datalist figure figcaption template q'
type Drawings = 'svg path circle rect g defs pattern line polyline symbol use text'
type Words<Line extends string> = Line extends `${infer First} ${infer Rest}` ? First | Words<Rest> : Line

export type Elements = Own & Record<Words<Plain>, unknown> & Record<Words<Drawings>, unknown>

export type Attributes<Tag extends keyof Elements> = Tag extends keyof Own
  ? Shared & Readonly<Own[Tag]>
  : Tag extends Words<Drawings>
    ? Drawn
    : Shared
