/** What the extension sees, its shortcuts, and whose it is. */
export function About() {
  return (
    <>
      <section aria-labelledby="shortcuts">
        <h2 id="shortcuts">Shortcuts</h2>
        <dl class="shortcuts">
          <div>
            <dt>
              <kbd>Alt</kbd> + <kbd>Shift</kbd> + <kbd>G</kbd>
            </dt>
            <dd>Open the popup for the site in front of you</dd>
          </div>
          <div>
            <dt>
              <kbd>Alt</kbd> + <kbd>Shift</kbd> + <kbd>F</kbd>
            </dt>
            <dd>Fill the latest code</dd>
          </div>
        </dl>
      </section>
      <section aria-labelledby="privacy">
        <h2 id="privacy">Privacy</h2>
        <p>
          The extension looks into a page only after you ask it to there, and talks to nobody but getatext.com, or the
          server that you chose in its place. Your key, numbers and codes stay in this browser, and a code goes only into the site that its number was rented
          for.
        </p>
      </section>
      <footer>GetAText Autofill is independent of GetAText.</footer>
    </>
  );
}
