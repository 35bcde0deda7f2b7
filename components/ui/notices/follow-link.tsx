import { t } from '../../../lib/i18n/t.ts';

/** Leads from a lost answer to where the user names the ID of its rental, in the dashboard. */
export const FollowLink = () => (
  <a href="/dashboard.html?follow#rentals" target="_blank">
    {t('follow_link')}
  </a>
);
