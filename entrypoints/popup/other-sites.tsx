import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { UnfoldButton } from '../../components/ui/unfold-button.tsx';
import { plural } from '../../lib/i18n/plural.ts';

interface OtherSitesProps {
  count: number;
  /** One of them has a question open. */
  isAsking: boolean;
  children: ComponentChildren;
}

/** What is over on other sites than the one in front, in one line that unfolds. */
export function OtherSites({ count, isAsking, children }: OtherSitesProps) {
  const [opened, setOpened] = useState(isAsking);
  return (
    <>
      <UnfoldButton label={plural('popup_elsewhere', count)} isOpen={opened} onClick={() => setOpened(!opened)} />
      {opened && <div class="unfolded">{children}</div>}
    </>
  );
}
