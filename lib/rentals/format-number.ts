/** Ten US digits for people: `2025550101` → `(202) 555-0101`; anything else as it is. */
export function formatNumber(number: string): string {
  const match = /^(\d{3})(\d{3})(\d{4})$/.exec(number);
  return match ? `(${match[1]}) ${match[2]}-${match[3]}` : number;
}
