import nginx from '../../docs/push/nginx-nchan.conf?raw';
import { PageHeader } from '../../components/page-header.tsx';

/** How to set a push channel up: with ntfy, or with an nginx of one's own. */
export function PushHelp() {
  return (
    <>
      <PageHeader title="A push channel" link={{ href: '/options.html', text: 'Options' }} />
      <main>
        <section aria-labelledby="what">
          <h2 id="what">What it is for</h2>
          <p>
            GetAText can post every arriving code to a web address of yours. The extension can’t be posted to, but it
            can listen to a channel that passes the posts on. A message there is only a reason to ask GetAText at once:
            the code itself always comes from GetAText, so a forged message can’t put anything into a page. While the
            channel is silent or broken, the extension goes on asking by itself.
          </p>
        </section>
        <section aria-labelledby="ntfy">
          <h2 id="ntfy">With ntfy</h2>
          <ol>
            <li>
              Choose a topic that nobody can guess, such as <code>gat-</code> and 32 random letters. Whoever knows it can
              read the messages, and on ntfy.sh their codes pass through a server that is not yours: a self-hosted ntfy
              is better.
            </li>
            <li>
              In your <a href="https://getatext.com/profile" target="_blank" rel="noreferrer">GetAText profile</a>, set the
              webhook to <code>https://ntfy.sh/your-topic</code>.
            </li>
            <li>
              In the options, set the push channel to <code>wss://ntfy.sh/your-topic/ws</code>, and press Test.
            </li>
          </ol>
        </section>
        <section aria-labelledby="nginx">
          <h2 id="nginx">With nginx and Nchan</h2>
          <p>
            On a server of your own, with a certificate. Only GetAText’s address may post, and the secret in the path keeps
            others from listening.
          </p>
          <pre tabIndex={0} aria-label="nginx configuration">
            {nginx}
          </pre>
        </section>
      </main>
    </>
  );
}
