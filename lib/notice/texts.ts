import { isRightToLeft } from '../i18n/locale.ts';
import { t } from '../i18n/t.ts';

/**
 * Everything that the notice in a page says, and how it is written. Asked for while the extension is there: a page
 * outlives a reload of it, and a card that still stands there must find its words.
 */
export const noticeTexts = () => ({
  waiting: t('notice_waiting'),
  filled: t('notice_filled'),
  misfit: t('notice_misfit'),
  ready: t('notice_ready'),
  undone: t('notice_undone'),
  copied: t('notice_copied'),
  notCopied: t('notice_not_copied'),
  undo: t('common_undo'),
  copy: t('common_copy'),
  close: t('common_close'),
  name: t('extension_name'),
  language: t('language'),
  direction: isRightToLeft() ? ('rtl' as const) : ('ltr' as const),
});
