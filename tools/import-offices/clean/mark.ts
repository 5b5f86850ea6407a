import type { Defect } from '../../../src/offices/index.ts'

/** What is wrong with a printed row, in the words of the quality report. */
export type Mark = Defect
