import { useMemo } from 'preact/hooks';
import type { Service } from '../../lib/core/service.ts';
import { t } from '../../lib/i18n/t.ts';
import { recordOfKind, trackRecord, type KeptRentals, type TrackRecord } from '../../lib/rentals/model/track-record.ts';
import { carrierName, parseAreaCodes, type Filters } from '../../lib/settings/filters.ts';
import { useServer } from '../ui/hooks/use-server.ts';
import { recordFacts } from './record-texts.ts';

/** More area codes than this would push the button down. */
const MAX_AREA_CODES = 3;

interface ServiceRecordProps {
  /** What was rented in this browser, as far as the window may show it. */
  rentals: KeptRentals;
  service: Service;
  /** What will be asked of the number. */
  filters: Filters;
}

/** How the last numbers for a service did, and those with the carrier and the area codes that are chosen. */
export function ServiceRecord({ rentals, service: { apiName }, filters }: ServiceRecordProps) {
  const server = useServer();
  const { carrier, areaCodes } = filters;
  const record = useMemo(() => trackRecord(rentals, server, apiName), [rentals, server, apiName]);
  const ofKinds = useMemo(() => {
    const codes = parseAreaCodes(areaCodes) ?? [];
    return {
      carrier: carrier === 'any' ? null : recordOfKind(rentals, server, apiName, { carrier }),
      areaCodes: codes
        .map((code) => ({ code, known: recordOfKind(rentals, server, apiName, { areaCode: code }) }))
        .filter(({ known }) => known !== null)
        .slice(0, MAX_AREA_CODES),
    };
  }, [rentals, server, apiName, carrier, areaCodes]);
  if (!record) return null;
  const now = Date.now();
  const words = (of: TrackRecord): string => recordFacts(of, now).join(' · ');
  return (
    <div class="hint record">
      <p>{words(record)}</p>
      {ofKinds.carrier && (
        <p>{t('works_carrier', { carrier: carrierName(carrier), record: words(ofKinds.carrier) })}</p>
      )}
      {ofKinds.areaCodes.map(
        ({ code, known }) => known && <p key={code}>{t('works_area_code', { code, record: words(known) })}</p>,
      )}
    </div>
  );
}
