/** Numbers rented by the week, month or year. */
export function LongRentalsTab() {
  return null;
}
