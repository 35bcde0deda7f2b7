import { afterEach, expect, test, vi } from 'vitest';
import { sentences } from '../../../lib/i18n/plain-text.ts';

const { i18n } = (globalThis as unknown as { chrome: { i18n: { getMessage(key: string): string } } }).chrome;
afterEach(() => vi.restoreAllMocks());

test('sentences stand side by side as their language has it', () => {
  expect(sentences('One.', null, '', 'Two.')).toBe('One. Two.');
  vi.spyOn(i18n, 'getMessage').mockReturnValue('zh-CN');
  expect(sentences('一。', '二。')).toBe('一。二。');
});
