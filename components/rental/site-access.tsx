import { Rich } from '../ui/rich-text.tsx';

/** What {@link SiteAccess} needs. `host` is what the browser will be asked for. */
export interface SiteAccessProps {
  host: string;
  why: string;
  onAllow: () => void;
}

/** Offers to ask the browser for one site; the browser's own question follows the click. */
export function SiteAccess({ host, why, onAllow }: SiteAccessProps) {
  return (
    <div class="site-access">
      <p class="hint">{why}</p>
      <button type="button" onClick={onAllow}>
        <Rich text="rental_allow" parts={{ site: <bdi>{host}</bdi> }} />
      </button>
    </div>
  );
}
