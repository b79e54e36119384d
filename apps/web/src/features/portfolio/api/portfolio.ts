import { graphql, type ResultOf } from '../../../lib/graphql/graphql.js';

const GroupFigures = graphql(`
  fragment GroupFigures on PortfolioFigures @_unmask {
    experiments
    running
    ended
    learned
    judged
    medianDays
    costed
    verdicts {
      confirmed
      refuted
      noDifference
      notEnoughEvidence
      abandoned
    }
    money {
      spent
    }
  }
`);

/** Everything that the portfolio says of a scope, in one question. */
export const PortfolioQuery = graphql(
  `
    query Portfolio($scope: BoardScopeInput, $by: PortfolioGrouping!) {
      portfolio(scope: $scope, by: $by) {
        asOf
        currency
        groupCount
        figures {
          ...GroupFigures
          started
          evaluated
          targetSet
          amended
          confirmedByTwo
          reached
          iteration
          fromLearning
          valued
          money {
            spentOfValued
            returned
            measured
          }
        }
        quarters {
          key
          figures {
            experiments
            ended
            learned
            verdicts {
              confirmed
              refuted
              noDifference
              notEnoughEvidence
              abandoned
            }
          }
        }
        groups {
          key
          name
          figures {
            ...GroupFigures
          }
        }
        timeToVerdict {
          count
          lowerQuartile
          median
          upperQuartile
          running
          runningLonger
          days {
            figure
            count
          }
        }
        iteration {
          lineages
          iterated
          medianDepth
          deepest
          deepestNumber
          depths {
            figure
            count
          }
          days {
            count
            median
          }
        }
        costliest {
          experimentId
          number
          title
          verdict
          spent
          returned
          measured
          assumptions
        }
      }
    }
  `,
  [GroupFigures],
);

export type Portfolio = ResultOf<typeof PortfolioQuery>['portfolio'];
export type PortfolioGroup = Portfolio['groups'][number];
export type Quarters = Portfolio['quarters'];

export const PortfolioChanged = graphql(`
  subscription PortfolioChanged {
    boardChanged {
      kind
    }
  }
`);
