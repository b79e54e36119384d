// Runs before the first paint, so that neither the theme nor the language flashes.
(function () {
  var root = document.documentElement;
  var theme = null;
  var locale = null;
  try {
    theme = localStorage.getItem('levain.theme');
    locale = localStorage.getItem('levain.locale');
  } catch {
    // Storage may be refused: the system's own choices then hold.
  }
  var dark = theme === 'dark' || (theme !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  root.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light');
  if (locale !== 'fr' && locale !== 'en') locale = /^fr\b/i.test(navigator.language) ? 'fr' : 'en';
  root.lang = locale;
})();
