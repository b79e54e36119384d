import { describe, expect } from '@jest/globals';
import type { Person } from './support/browser.js';
import { choose, fill, frenchDay, paste } from './support/forms.js';
import { journey } from './support/journey.js';
import { open } from './support/people.js';
import { settled } from './support/screens.js';
import { button, card, follow, foundTeam } from './support/team.js';

const SENTENCE =
  'Parce que les clients attendent deux jours une réponse, pour les clients des magasins, si nous ouvrons un forum ' +
  'd’entraide, alors le délai de réponse diminue de 25 %, car les experts répondent plus vite que le service';
const TITLE = 'Un forum pour répondre plus vite';
const NEXT_TITLE = 'Un forum ouvert le soir';
const TEAM = {
  lead: { name: 'Marc Lefort', role: 'Responsable de projet' },
  second: { name: 'Paul Girard', role: 'Responsable de projet' },
  relay: { name: 'Sofia Benali', role: 'Relais' },
  sponsor: { name: 'Hélène Moreau', role: 'Direction' },
} as const;

describe('la boucle', () => {
  const told = journey('la-boucle', { demo: false });
  let team: Record<keyof typeof TEAM | 'admin', Person>;
  let experiment: string;

  told.step('l’administratrice crée l’espace et invite quatre personnes', async () => {
    team = await foundTeam(told.browser, 'fr', TEAM);
  });

  told.step('la responsable de projet pose le projet, un exemple extérieur et le prototype', async () => {
    const { page } = team.lead;
    await open(page, '/projects/new');
    await fill(page, {
      'Nom du projet': 'Répondre plus vite',
      'À quoi il sert': 'Que personne n’attende une réponse que quelqu’un connaît',
      'Ce à quoi ce public aspire': 'Une réponse le jour même',
      'Ce que l’entreprise en attend': 'Moins d’appels au service',
    });
    await page.getByLabel('Public', { exact: true }).fill('Les clients des magasins');
    await choose(page, 'Sponsor', TEAM.sponsor.name);
    await button(page, 'Enregistrer').click();
    await page.getByRole('heading', { level: 1, name: 'Répondre plus vite' }).waitFor();

    await open(page, '/benchmarks/new');
    await fill(page, {
      'Qui l’a fait': 'Une enseigne de bricolage',
      'Ce qu’il a fait': 'Un forum tenu par les vendeurs',
      'Ce que cela a donné': 'Un tiers d’appels en moins',
      'Adresse de la source': 'https://example.org/forum',
      'Auteur de la source': 'La revue',
      'Date de publication': '2024-03-01',
    });
    await button(page, 'Enregistrer').click();
    await follow(page, 'En tirer un prototype');

    await fill(page, {
      'Le besoin, côté public': 'Savoir vite comment réparer',
      'Sa plus petite forme': 'Une page et huit experts',
    });
    await page.getByLabel('Nom', { exact: true }).fill('Forum d’entraide');
    await choose(page, 'Type d’activité', 'Échanger');
    await choose(page, 'Projet', 'Répondre plus vite');
    await button(page, 'Enregistrer').click();
    await page.getByRole('heading', { level: 1, name: 'Forum d’entraide' }).waitFor();
  });

  told.step('elle écrit l’hypothèse d’un trait et en fait une expérimentation', async () => {
    const { page } = team.lead;
    await follow(page, 'Écrire l’hypothèse');
    await page.getByLabel('En une phrase').fill(SENTENCE);
    expect(await page.getByLabel('Alors… (la mesure)').inputValue()).toBe('le délai de réponse');
    await page.getByLabel('En une phrase').press('Enter');
    await page.waitForURL(/\/hypotheses\/\d+$/);
    await follow(page, 'Tester cette hypothèse');
    await page.getByLabel('Titre', { exact: true }).fill(TITLE);
    await button(page, 'Créer l’expérimentation').click();
    await page.getByRole('heading', { level: 1, name: TITLE }).waitFor();
    experiment = new URL(page.url()).pathname;
    await button(page, 'Passer à l’étape Prototype').click();
    await page.getByText('points restent à compléter avant de geler le pari').waitFor();
    await button(page, 'Partager avec l’espace').click();
    await button(page, 'Partager avec l’espace').waitFor({ state: 'hidden' });
  });

  told.step('le départ est refusé, avec tout ce qui manque et le chemin vers chaque champ', async () => {
    const { page } = team.lead;
    await open(page, '/experiments');
    await card(page, 'Prototype', TITLE).getByRole('link', { name: TITLE }).focus();
    await page.keyboard.press('Shift+ArrowRight');
    await page.getByRole('dialog').getByRole('button', { name: 'Geler le pari' }).click();
    const said = card(page, 'Prototype', TITLE).getByRole('alert');
    await said.waitFor();
    for (const reason of ['Choisissez', 'mesure', 'date d’arrêt', 'règle de décision'])
      expect(await said.innerText()).toContain(reason);
    await card(page, 'Prototype', TITLE).getByRole('link', { name: 'Ouvrir pour compléter' }).click();
    await settled(page);
    await follow(page, 'Une date d’arrêt à venir');
    await page.waitForURL(/\/plan#plan\.stopDate$/);
    await page.getByLabel('Date d’arrêt').and(page.locator(':focus')).waitFor();
  });

  told.step('elle écrit le pari, le gèle et démarre : l’empreinte est là', async () => {
    const { page } = team.lead;
    await page.getByRole('radio', { name: 'Groupe pilote' }).check();
    await fill(page, { 'Groupe témoin (rien ne change)': 'Magasins sans forum' });
    await fill(page, { 'Groupe qui essaie': 'Magasins avec forum' });
    await button(page, 'Ajouter la mesure du résultat').click();
    await page.getByLabel('Nom de l’indicateur').fill('Délai de réponse');
    await page.getByRole('radio', { name: 'Moyenne' }).check();
    await page.getByLabel('Unité').fill('heures');
    const definition = page.getByRole('group', { name: 'Définir un nouvel indicateur' });
    await choose(page, definition.getByRole('combobox', { name: 'Mieux quand' }), 'cela baisse');
    await button(page, 'Créer l’indicateur').click();
    await fill(page, { 'Point de départ': '24,5', 'Effet minimal utile': '2' });
    await page.getByLabel('Cible').fill('18,5');
    await button(page, '4 semaines').click();
    await button(page, 'Partir de la règle habituelle').click();
    await button(page, 'Enregistrer le pari').click();
    await button(page, 'Geler le pari et démarrer le test').click();
    const dialog = page.getByRole('dialog', { name: 'Geler le pari et démarrer le test' });
    await dialog.getByText('de 24,5 heures à 18,5 heures').waitFor();
    await dialog.getByRole('button', { name: 'Geler et démarrer' }).click();
    await page.getByRole('heading', { name: 'Le pari tel qu’il a été gelé' }).waitFor();
    await page.getByRole('button', { name: /^Empreinte du pari gelé [0-9a-f]{12}/ }).waitFor();
  });

  told.step('elle invite un relais, qui accepte depuis son accueil', async () => {
    const { page } = team.lead;
    await open(page, `${experiment}/people`);
    const person = page.getByRole('combobox', { name: 'Personne' });
    await person.fill('Sofia');
    await page.getByRole('option', { name: TEAM.relay.name }).click();
    await page.getByLabel('Pourquoi cette personne').fill('Vous connaissez les magasins mieux que personne');
    await button(page, 'Envoyer l’invitation').click();
    await page.getByText('invitation envoyée').first().waitFor();

    const relay = team.relay.page;
    await relay.getByText(`${TEAM.lead.name} vous invite à participer`).waitFor();
    await relay.getByRole('button', { name: 'Participer' }).click();
    await relay.getByText(`${TEAM.lead.name} vous invite à participer`).waitFor({ state: 'hidden' });
  });

  told.step('le relais colle les relevés de son tableur, à la française', async () => {
    const { page } = team.relay;
    await open(page, `${experiment}/measurements`);
    await page.getByLabel('Date, ligne 1').focus();
    await paste(page, [
      [frenchDay(), 'Magasins sans forum', '1 204', '24,6', '6,25'],
      [frenchDay(), 'Magasins avec forum', '1 188', 'N/D', '5,75'],
    ]);
    await page.getByText('Une case à corriger').waitFor();
    await page.getByLabel(/moyenne, ligne 2/).fill('17,9');
    await button(page, 'Enregistrer 2 relevés').click();
    await page.getByRole('heading', { name: '2 relevés enregistrés' }).waitFor();
    await page.getByText('moyenne 17,9 heures (n = 1 188').waitFor();
  });

  told.step('le test est clos avant sa date, avec une raison, et la règle propose un verdict', async () => {
    const { page } = team.lead;
    await open(page, experiment);
    await button(page, 'Autres actions').click();
    await page.getByRole('menuitem', { name: 'Clore avant la date' }).click();
    const dialog = page.getByRole('dialog', { name: 'Clore le test avant sa date' });
    await dialog.getByRole('button', { name: 'Clore dès maintenant' }).click();
    await dialog.getByText('Dites pourquoi').waitFor();
    await dialog.getByLabel('Raison').fill('Tous les magasins ont déjà répondu');
    await dialog.getByRole('button', { name: 'Clore dès maintenant' }).click();
    await follow(page, 'Enregistrer le verdict');
    await page.getByText('Proposé par la règle').waitFor();
    await page.getByLabel('Ce que nous savons maintenant').fill('Le forum répond en 18 heures au lieu de 25');
    await page.getByLabel('Limites').fill('Des magasins volontaires, un seul relevé');
    await button(page, 'Enregistrer le verdict').click();
    await page.getByText('Deux personnes : le verdict attend la confirmation').waitFor();
    expect(await button(page, 'Confirmer le verdict').count()).toBe(0);
  });

  told.step('une autre personne confirme, la sponsor décide', async () => {
    const second = team.second.page;
    await open(second, '/results');
    await second.getByRole('link', { name: /^Confirmer ou contester EXP-/ }).click();
    await settled(second);
    await second.getByLabel('Votre avis').fill('Les chiffres sont ceux du tableur');
    await button(second, 'Confirmer le verdict').click();
    await second.getByText(`Confirmé par ${TEAM.second.name}`).waitFor();

    const { page } = team.lead;
    await open(page, experiment);
    await button(page, 'Passer à la décision').click();
    await page.waitForURL(`${experiment}/decision`);

    const sponsor = team.sponsor.page;
    await open(sponsor, '/results');
    await sponsor.getByRole('link', { name: /^Décider d’EXP-/ }).click();
    await settled(sponsor);
    await sponsor.getByRole('radio', { name: 'Adapter' }).check();
    await sponsor.getByLabel('Raison').fill('Le soir reste sans réponse');
    await button(sponsor, 'Décider : Adapter').click();
    await sponsor.getByRole('heading', { name: 'Décision prise' }).waitFor();
  });

  told.step('la suite naît de la décision : ce qui reste, ce qui change, pourquoi', async () => {
    const { page } = team.lead;
    await open(page, experiment);
    await follow(page, 'Démarrer la suite');
    await button(page, 'Créer l’expérimentation suivante').click();
    await page.getByText('Dites ce que vous gardez').waitFor();
    await fill(page, {
      'Ce que nous gardons': 'Le forum et ses huit experts',
      'Ce que nous changeons': 'Une permanence de 18 h à 22 h',
      'Titre de la suite': NEXT_TITLE,
    });
    await button(page, 'Créer l’expérimentation suivante').click();
    await page.getByRole('heading', { level: 1, name: NEXT_TITLE }).waitFor();
    const lineage = page.getByRole('list', { name: 'Lignée' });
    await lineage.getByRole('link', { name: /^v1/ }).waitFor();
    await lineage.getByText('v2').waitFor();
    await page.getByText('Change : Une permanence de 18 h à 22 h').waitFor();
    await button(page, 'Partager avec l’espace').click();
    await button(page, 'Partager avec l’espace').waitFor({ state: 'hidden' });
  });

  told.step('la direction le lit dans les résultats et sur le tableau', async () => {
    const { page } = team.sponsor;
    await open(page, '/results');
    const learned = page.getByRole('region', { name: 'Qu’avons-nous appris' });
    await learned.getByText('Enseignement : Le forum répond en 18 heures au lieu de 25').waitFor();
    const changed = page.getByRole('region', { name: 'Qu’est-ce que cela a changé' });
    await changed.getByText('Le soir reste sans réponse').waitFor();
    await open(page, '/experiments');
    await card(page, 'Itération', TITLE).getByText('Adapter').waitFor();
    await card(page, 'Benchmark', NEXT_TITLE)
      .or(card(page, 'Prototype', NEXT_TITLE))
      .waitFor();
    await open(page, `${experiment}/history`);
    for (const who of [TEAM.lead, TEAM.second, TEAM.relay, TEAM.sponsor])
      await page.getByText(who.name).first().waitFor();
    for (const { faults } of Object.values(team)) expect(faults).toEqual([]);
  });
});
