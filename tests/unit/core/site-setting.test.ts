import { expect, it } from 'vitest';
import { readSiteSettingValues } from '../../../lib/core/site-setting.ts';

it('reads whether each setting is on, and nothing else', () => {
  const values = { fillCodes: true, submitAfterFilling: false, showNotice: true };
  expect(readSiteSettingValues(values)).toEqual(values);
  for (const other of [null, undefined, 'on', {}, { ...values, showNotice: 1 }])
    expect(readSiteSettingValues(other)).toBeNull();
});
