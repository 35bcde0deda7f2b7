/** Why an account can't be called that: it has to have a name, and another one than the other account. */
export function nameFault(
  name: string,
  taken: readonly string[],
): 'accounts_name_empty' | 'accounts_name_taken' | null {
  if (name.trim() === '') return 'accounts_name_empty';
  return taken.includes(name.trim()) ? 'accounts_name_taken' : null;
}
