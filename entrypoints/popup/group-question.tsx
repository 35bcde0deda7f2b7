import { useState } from 'preact/hooks';
import { GroupForm, type GroupFormProps } from '../../components/rent-form/group-form.tsx';
import { useAction } from '../../components/ui/hooks/use-action.ts';
import { useStored } from '../../components/ui/hooks/use-stored.ts';
import { catalogueItem } from '../../lib/catalogue/items.ts';
import type { Service } from '../../lib/core/service.ts';
import { call } from '../../lib/messaging/client.ts';
import { refusedGroupsItem } from '../../lib/rentals/store/items.ts';
import { combinationError, refusalOf } from '../../lib/rentals/store/refused-groups.ts';

export interface GroupQuestionProps extends Pick<GroupFormProps, 'services' | 'budget' | 'filters' | 'onChoose'> {
  /** What the site in front needs: chosen from the start. */
  first: Service | null;
  /** What had been chosen when the screen was last closed, by `apiName`; null where nothing was. */
  begun: readonly string[] | null;
  tabId: number | null;
  /** Rented, but for as many of the services as the provider left out; or the answer was lost. */
  onRented: (missing: number) => void;
  onCancel: () => void;
}

/** Asks which services to rent one number for, and rents them; asks again, with the new prices, where they rose. */
export function GroupQuestion({ first, begun, tabId, onRented, onCancel, onChoose, ...shown }: GroupQuestionProps) {
  const action = useAction();
  const [names, setNames] = useState<readonly string[]>(begun ?? (first && first.stock > 0 ? [first.apiName] : []));
  /** After prices that were not enough: what is listed since, and how often that happened. */
  const [refused, setRefused] = useState<{ services: readonly Service[]; times: number } | null>(null);
  const services = refused?.services ?? shown.services;
  const before = refusalOf(useStored(refusedGroupsItem) ?? {}, names, Date.now());
  const rent = async (chosen: Service[], maxPrice: number, insist: boolean): Promise<void> => {
    const wanted = chosen.map(({ apiName }) => apiName);
    const rented = await action.run(async () => {
      const answer = await call('rentGroup', { services: wanted, maxPrice, tabId, filters: shown.filters, insist });
      if (answer.ok || answer.error.kind !== 'price_above_cap') return answer;
      await call('refreshCatalogue', { force: true });
      const listed = (await catalogueItem.get()).services;
      setRefused((before) => ({ services: listed, times: (before?.times ?? 0) + 1 }));
      return answer;
    });
    if (rented?.ok) onRented(chosen.length - rented.value.keys.length);
    else if (rented?.error.kind === 'outcome_unknown') onRented(0);
  };
  return (
    <GroupForm
      // A new question for new prices, and for the first ones that come.
      key={`${refused?.times ?? 0} ${services.length > 0}`}
      {...shown}
      services={services}
      chosen={names}
      // Why these were refused when the question was last open is still worth reading.
      error={action.error ?? (before && combinationError(before.error))}
      onChoose={(next) => {
        if (action.error?.kind === 'combination') action.clear();
        setNames(next);
        onChoose(next);
      }}
      onCancel={onCancel}
      onConfirm={(chosen, upTo, insist) => void rent(chosen, upTo, insist)}
    />
  );
}
