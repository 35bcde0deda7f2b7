import { PushSettings } from '../../../components/settings/push-settings.tsx';
import type { Section } from '../section.ts';

/** The channel by which codes arrive sooner. */
export const pushSection: Section = {
  id: 'push',
  title: 'options_push',
  needsSettings: true,
  Content: ({ settings, change, announce }) => (
    <PushSettings
      value={settings.pushChannel}
      onChange={(pushChannel) => change({ pushChannel })}
      open={(address) => new WebSocket(address)}
      announce={announce}
    />
  ),
};
