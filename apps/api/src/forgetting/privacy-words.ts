import type { Locale } from '@levain/domain/locale.js';

export interface PrivacyWords {
  readonly title: string;
  readonly lead: (workspace: string) => string;
  readonly name: string;
  readonly address: string;
  readonly department: string;
  readonly manager: string;
  readonly site: string;
  readonly profile: string;
  readonly topics: string;
  readonly hours: (hours: number) => string;
  readonly experiments: string;
  readonly notRelay: string;
  readonly stop: string;
  readonly stopWhy: string;
  readonly stopped: string;
  readonly stoppedNext: string;
  readonly forget: string;
  readonly forgetWhat: string;
  readonly forgetKept: string;
  readonly understood: string;
  readonly missing: string;
  readonly lastAdmin: string;
  readonly forgotten: string;
  readonly forgottenNext: string;
}

export const PRIVACY_WORDS: Readonly<Record<Locale, PrivacyWords>> = {
  fr: {
    title: 'Ce qui est gardé de vous',
    lead: (workspace) => `Voici ce que l’espace « ${workspace} » sait de vous.`,
    name: 'Nom',
    address: 'Adresse',
    department: 'Direction',
    manager: 'Responsable',
    site: 'Site',
    profile: 'Comment vous aidez',
    topics: 'Sujets',
    hours: (hours) => `${String(hours).replace('.', ',')} h par mois au plus`,
    experiments: 'Expérimentations auxquelles vous participez ou avez participé',
    notRelay: 'Vous n’êtes pas dans la liste des relais.',
    stop: 'Ne plus être relais',
    stopWhy: 'Votre nom quitte tout de suite la liste des relais ; ce que vous y aviez écrit est effacé.',
    stopped: 'Vous n’êtes plus dans la liste des relais',
    stoppedNext: 'Ce que vous y aviez écrit est effacé. Personne n’en est informé.',
    forget: 'Être oublié·e',
    forgetWhat:
      'Votre nom, votre adresse, votre profil et ce que l’on vous a écrit sont effacés partout. Si vous avez un compte, il est fermé.',
    forgetKept:
      'Restent des nombres et des traces sans nom : combien de personnes ont participé, ce qui a été mesuré. Ce que d’autres ont écrit avec leurs propres mots leur appartient. Les copies de sauvegarde s’effacent avec le temps.',
    understood: 'J’ai compris : cela ne se défait pas',
    missing: 'Cochez d’abord que vous avez compris : cela ne se défait pas.',
    lastAdmin:
      'Vous êtes la seule personne qui administre cet espace : confiez d’abord ce rôle à quelqu’un d’autre.',
    forgotten: 'Vous êtes oublié·e',
    forgottenNext: 'Votre nom et votre adresse ne sont plus nulle part ici. Vous pouvez fermer cette page.',
  },
  en: {
    title: 'What is kept of you',
    lead: (workspace) => `This is what the workspace “${workspace}” knows of you.`,
    name: 'Name',
    address: 'Address',
    department: 'Department',
    manager: 'Manager',
    site: 'Site',
    profile: 'How you help',
    topics: 'Topics',
    hours: (hours) => `${hours} h a month at most`,
    experiments: 'Experiments you take or took part in',
    notRelay: 'You are not on the list of relays.',
    stop: 'Stop being a relay',
    stopWhy: 'Your name leaves the list of relays at once; what you had written there is deleted.',
    stopped: 'You are no longer on the list of relays',
    stoppedNext: 'What you had written there is deleted. Nobody is told.',
    forget: 'Be forgotten',
    forgetWhat:
      'Your name, your address, your profile and what was written to you are deleted everywhere. If you have an account, it is closed.',
    forgetKept:
      'Counts and unnamed traces remain: how many people took part, what was measured. What others wrote in their own words is theirs. Backup copies fade with time.',
    understood: 'I understand: this cannot be undone',
    missing: 'First tick that you understand: this cannot be undone.',
    lastAdmin:
      'You are the only person who administers this workspace: give that role to somebody else first.',
    forgotten: 'You are forgotten',
    forgottenNext: 'Your name and address are nowhere here any more. You may close this page.',
  },
};
