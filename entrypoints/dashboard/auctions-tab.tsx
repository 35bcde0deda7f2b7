/** What is up for auction, and the person's bids. */
export function AuctionsTab() {
  return null;
}
