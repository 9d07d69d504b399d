import { defineContentScript } from 'wxt/utils/define-content-script';
export default defineContentScript({
  matches: ['http://*/*', 'https://*/*'],
  allFrames: true,
  main() {
    document.addEventListener('pointerover', () => {
      if (document.querySelector('papergloss-card')) return;
      const host = document.createElement('papergloss-card');
      const root = host.attachShadow({ mode: 'closed' });
      root.innerHTML = '<h2>hello</h2><button>Save</button>';
      document.body.append(host);
    });
  },
});
