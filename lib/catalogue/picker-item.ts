import { storedItem } from '../platform/stored-item.ts';
import { DEFAULT_PICKER, PickerSchema } from './picker.ts';

/** How the person uses the list of services. */
export const pickerItem = storedItem('picker', { schema: PickerSchema, fallback: DEFAULT_PICKER });
