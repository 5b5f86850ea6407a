/** Whether a value or an adoption stands on a day, as ISO text: from its first day to its last, both counted. */
export const holdsOn = ({ from, to }: { readonly from: string; readonly to: string | null }, day: string): boolean =>
  from <= day && (to === null || day <= to)
