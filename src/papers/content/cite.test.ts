import { expect, test } from 'vitest'
import { loadTexts } from '../../platform/index.ts'
import { cite } from './cite.ts'

const texts = loadTexts()
const kk = texts.in('kk').say
const ru = texts.in('ru').say

test('a paragraph stands after its mark', () => {
  expect(cite('9(1)', kk)).toBe('§\u00a09(1)')
})

test('a row of a table of an annex is told in words', () => {
  expect(cite('app3.t1.6', kk)).toBe('3-қосымша, 1-кесте, 6-жол')
  expect(cite('app3.t1.6', ru)).toBe('приложение 3, таблица 1, строка 6')
})

test('several places stand one after the other', () => {
  expect(cite('11(3); app1', kk)).toBe('§\u00a011(3); 1-қосымша')
})

test('what we added or took so cites nothing', () => {
  expect(cite('ours', kk)).toBe('')
  expect(cite('assumed', kk)).toBe('')
})
