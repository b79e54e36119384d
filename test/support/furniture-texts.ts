const DAY = 86_400_000;
export const day = (offset: number): string => new Date(Date.now() + offset * DAY).toISOString().slice(0, 10);

export const benchmarkOf = (word: string) => ({
  ...{ actor: `${word} acteur`, sector: `${word} secteur`, context: `${word} contexte` },
  ...{ action: `${word} action`, result: `${word} effet`, sourceAuthor: `${word} auteur` },
  ...{ sourceUrl: `https://${word}.example.org`, publishedOn: '2009-06-01' },
});
export const figureOf = (word: string, metricId: string | null = null) => ({
  ...{ label: `${word} chiffre`, value: 2, shape: 'level', unit: `${word} unité`, metricId },
  ...{ period: `${word} an`, source: `${word} page` },
});
export const prototypeOf = (word: string) => ({
  ...{ name: `${word} forum`, need: `${word} besoin`, smallestForm: `${word} forme` },
  ...{ activity: 'answer', touchpoint: `${word} lieu`, benchmarkIds: [] as string[] },
});
export const hypothesisOf = (word: string) => ({
  ...{ locale: 'fr', observation: `${word} constat`, audience: `${word} public`, change: `${word} geste` },
  ...{
    measure: `${word} mesure`,
    direction: 'increase',
    target: `${word} cible`,
    rationale: `${word} raison`,
  },
});
export const metricOf = (word: string) => ({
  ...{ name: `${word} taux`, unit: '%', shape: 'proportion', direction: 'increase' },
  definition: `${word} définition`,
});

export const testimonyOf = (word: string) => ({
  ...{ strength: 'did', stance: 'for', statement: `${word} parole`, source: `${word} témoin` },
  ...{ heardOn: '2026-01-05', link: `https://${word}.example.org/fil` },
});

export const taskOf = (word: string, personId: string) => ({
  ...{ personId, what: `${word} tâche`, dueOn: day(5), setting: 'inPerson' },
  ...{ place: `${word} salle`, notes: `${word} aide` },
});
export const contributionOf = (word: string) => ({ what: `${word} apport`, doneOn: '2026-01-05' });

/** The plan of every test here: two groups and a share, over a few days. */
export const planOf = (word: string, metricId: string) => ({
  ...{ design: 'comparison', startsOn: day(-5), stopDate: day(20), decisionRule: `${word} règle` },
  minimumPerArm: 50,
  arms: [
    { name: `${word} sans`, role: 'control' },
    { name: `${word} avec`, role: 'variant' },
  ],
  measures: [
    {
      ...{ metricId, role: 'outcome', direction: 'increase' },
      ...{ baseline: 0.1, target: 0.12, minimumWorthwhileEffect: 0.01 },
    },
  ],
});
