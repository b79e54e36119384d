import { readBallot } from '@levain/domain/nominations/ballot.js';
import { Injectable } from '@nestjs/common';
import { UnitOfWork } from '../../database/unit-of-work.js';
import type { FormFields } from '../../links/form-fields.js';
import { PersonalLinks } from '../../links/personal-links.js';
import { PersonalPages, type PersonalPage, type PersonalPageKind } from '../../links/personal-pages.js';
import { usedPage } from '../../links/plain-pages.js';
import type { Visit } from '../../links/visit.js';
import { readPaper, type BallotPaper } from '../ballot-paper.js';
import { RecordBallot, typedAnswers, type GivenAnswers } from '../commands/record-ballot.js';
import { ballotPage, choicesPage, endedPage, thanksPage } from './ballot-view.js';

/** The page behind the link of a round: the questions, then which of several people of one name, then thanks. */
@Injectable()
export class BallotPage implements PersonalPageKind {
  constructor(
    pages: PersonalPages,
    private readonly unitOfWork: UnitOfWork,
    private readonly links: PersonalLinks,
    private readonly recordBallot: RecordBallot,
  ) {
    pages.register('nomination', this);
  }

  async show(visit: Visit): Promise<PersonalPage> {
    const { locale } = visit.actor;
    const paper = await this.paper(visit);
    if (paper?.state !== 'open') return endedPage(locale);
    if (paper.hasAnswered) return usedPage(locale);
    return ballotPage({ locale, paper, answers: {}, refusals: [] });
  }

  async act(visit: Visit, form: FormFields): Promise<PersonalPage> {
    const { locale } = visit.actor;
    const paper = await this.paper(visit);
    if (paper?.state !== 'open') return endedPage(locale);
    const answers = givenAnswers(paper, form);
    const given = { locale, paper, answers, refusals: [] };
    if (form.one('back')) return ballotPage(given);
    const reading = readBallot(typedAnswers(paper.questions, answers), paper.electorate);
    const { refusals } = reading;
    if (refusals.length > 0) {
      const onlyChoices = refusals.every(({ code }) => code === 'NOMINEE_AMBIGUOUS');
      return onlyChoices
        ? choicesPage(given, reading)
        : { ...ballotPage({ ...given, refusals }), status: 422 };
    }
    const recorded = await this.recordBallot.execute(
      visit.actor,
      { roundId: visit.link.subjectId, answers },
      (tx) => this.links.use(tx, visit),
    );
    return recorded.ok ? thanksPage(locale, reading) : usedPage(locale);
  }

  private paper({ actor, link }: Visit): Promise<BallotPaper | null> {
    return this.unitOfWork.read(actor, (tx) => readPaper(tx, actor, link.subjectId));
  }
}

/** What the form says, question by question; a name keeps its place among those typed, where its choice is named after it. */
function givenAnswers({ questions }: BallotPaper, form: FormFields): GivenAnswers {
  return Object.fromEntries(
    questions.map(({ field }) => [
      field,
      {
        nobody: form.one(`${field}n`) !== '',
        names: form
          .many(field)
          .map((typed, index) => ({ typed, chosenId: form.one(`${field}c${index}`) || null })),
      },
    ]),
  );
}
