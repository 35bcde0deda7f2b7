/** What a tab shows that needs a key, without one. */
export function NeedsKey() {
  return (
    <div class="empty">
      <h2>No API key yet</h2>
      <p>
        <a href="/options.html">Add your API key</a> to see what your account holds.
      </p>
    </div>
  );
}
