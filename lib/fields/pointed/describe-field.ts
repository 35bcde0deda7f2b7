import { MAX_DESCRIBED, type FieldDescription } from '../../core/field-description.ts';
import { closestOf, tagOf } from '../native.ts';
import type { Scan } from '../dom.ts';
import { isUsable } from '../find/visibility.ts';

/** Beyond this many a page is a table or a form builder. */
const MAX_FIELDS = 300;
/** Frameworks make such names anew for each visit: `:r1:`, `field-48213`, `mui-3f9ac01b`. */
const GENERATED = /\d{3}|:|[0-9a-f]{8}/i;
/** How much must be alike. */
const ENOUGH = 4;

const kept = (text: string | null | undefined): string =>
  (text ?? '').trim().replaceAll(/\s+/g, ' ').slice(0, MAX_DESCRIBED);
const stable = (name: string): string => (GENERATED.test(name) ? '' : kept(name));

/** Describes a field of a page; see {@link FieldDescription}. */
export const describeField = (element: HTMLElement, page: Scan): FieldDescription =>
  describe(element, groupByForm(fieldsOf(page)));

/** `byForm`: all fields of the page. */
function describe(element: HTMLElement, byForm: FieldsByForm): FieldDescription {
  const form = formOf(element);
  const peers = byForm.get(form) ?? [];
  const { name, type, autocomplete } = element as HTMLInputElement;
  return {
    form: form ? stable(form.getAttribute('name') ?? form.id) : '',
    name: stable(name ?? ''),
    id: stable(element.id),
    label: kept(
      labelOf(element)
        .toLowerCase()
        .replaceAll(/\S*@\S*|\d/g, ''),
    ),
    type: kept(`${type ?? tagOf(element)} ${autocomplete ?? ''}`),
    place: peers.indexOf(element),
    count: peers.length,
  };
}

/** The field of a page that a description is of; null where none is, or more than one is as likely. */
export function findDescribed(page: Scan, wanted: FieldDescription): HTMLElement | null {
  const fields = fieldsOf(page);
  const byForm = groupByForm(fields);
  const [best, next] = fields
    .slice(0, MAX_FIELDS)
    .filter(isUsable)
    .map((element) => ({ element, likeness: likeness(describe(element, byForm), wanted) }))
    .toSorted((a, b) => b.likeness - a.likeness);
  return best && best.likeness >= ENOUGH && best.likeness > (next?.likeness ?? 0) ? best.element : null;
}

const fieldsOf = ({ fields, odd }: Scan): HTMLElement[] => [...fields, ...odd];

type FieldsByForm = ReadonlyMap<Element | null, HTMLElement[]>;

function groupByForm(fields: readonly HTMLElement[]): FieldsByForm {
  const byForm = new Map<Element | null, HTMLElement[]>();
  for (const field of fields) {
    const form = formOf(field);
    const peers = byForm.get(form);
    if (peers) peers.push(field);
    else byForm.set(form, [field]);
  }
  return byForm;
}

const formOf = (element: HTMLElement): Element | null => closestOf(element, 'form');

function labelOf(element: HTMLElement): string {
  const { labels, placeholder } = element as HTMLInputElement;
  const tied = [...(labels ?? [])].map((at) => at.textContent).join(' ');
  return tied.trim() || element.ariaLabel || placeholder || '';
}

/** The name that a field has outweighs where it stands; a field without any is known by its place alone. */
function likeness(own: FieldDescription, wanted: FieldDescription): number {
  const same = (key: keyof FieldDescription): boolean => own[key] === wanted[key];
  const isNamedSo = (key: 'id' | 'name' | 'label'): boolean => wanted[key] !== '' && same(key);
  const isNamedElse = (key: 'id' | 'name' | 'label'): boolean => wanted[key] !== '' && own[key] !== '' && !same(key);
  const whereabouts = [same('form'), same('type'), same('place')].filter(Boolean).length;
  if (!wanted.id && !wanted.name && !wanted.label)
    return whereabouts === 3 && same('count') && !own.id && !own.name && !own.label ? ENOUGH : 0;
  const named = (isNamedSo('id') ? 3 : 0) + (isNamedSo('name') ? 3 : 0) + (isNamedSo('label') ? 2 : 0);
  const isElse = named < 3 && (['id', 'name', 'label'] as const).some(isNamedElse);
  return named === 0 || isElse ? 0 : named + whereabouts;
}
