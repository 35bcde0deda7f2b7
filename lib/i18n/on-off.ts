import { t } from './t.ts';

/** Whether a setting is on, in a word: `on`, `off`. */
export const onOff = (isOn: boolean): string => (isOn ? t('file_on') : t('file_off'));
