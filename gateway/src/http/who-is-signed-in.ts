/** Above the explorer: who is signed in, and how to change that. Escaped by `textContent`. */
const bar = `<style>
#who{position:fixed;right:.75rem;bottom:.75rem;z-index:20;display:flex;gap:.5rem;align-items:center;max-width:calc(100vw - 1.5rem);padding:.4rem .5rem .4rem .9rem;border:1px solid #dbe1e8;border-radius:2rem;background:#fff;color:#16202b;box-shadow:0 2px 10px #16202b22;font:14px/1.3 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
#who b{font-weight:600;overflow:hidden;text-overflow:ellipsis;white-space:nowrap}#who a,#who button{flex:none;padding:.35rem .8rem;border:0;border-radius:2rem;background:#16202b;color:#fff;font:inherit;font-weight:600;text-decoration:none;cursor:pointer}
#who button.soft{background:#eef1f5;color:#16202b}#who :focus-visible{outline:3px solid #f0b429;outline-offset:2px}
</style>
<aside id="who" aria-live="polite" hidden><span></span></aside>
<script>(() => {
  const bar = document.getElementById('who'), said = bar.firstChild;
  const here = () => encodeURIComponent(location.pathname + location.search);
  const add = (tag, text, made) => { const one = document.createElement(tag); one.textContent = text; Object.assign(one, made); bar.append(one); };
  const out = query => async () => {
    const answer = await fetch('/auth/logout?to=' + here() + query, { method: 'POST', headers: { 'x-csrf': '1' } });
    const { to = '/graphiql' } = await answer.json();
    location.assign(to);
  };
  fetch('/auth/session').then(answer => answer.json()).then(({ signedIn, known, name }) => {
    const who = document.createElement('b');
    who.textContent = signedIn ? (known ? name : 'Signed in, but unknown to the directory') : 'Guest';
    said.append(who);
    if (!signedIn) add('a', 'Sign in', { href: '/auth/login?to=' + here() });
    else {
      add('button', 'Sign out', { onclick: out('') });
      add('button', 'Everywhere', { onclick: out('&everywhere'), className: 'soft', title: 'Sign out in every browser' });
    }
    bar.hidden = false;
  });
})()</script>`;

/** The page with the bar at its end. */
export const withWhoIsSignedIn = (html: string) => html.replace(/<\/body>(?![\s\S]*<\/body>)/, () => `${bar}</body>`);
