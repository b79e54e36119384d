-- What triggers make of the rows, made by the same triggers and functions: the words of learnings, then one line of the portfolio an experiment.
analyze;
set session_replication_role = default;
insert into learnings (workspace_id, id, experiment_id, statement, limits, written_by, created_at)
select workspace_id, bench.uid(27, n), id, 'Un accueil par des pairs change la suite de la visite quand il a lieu avant le guichet, et ne change rien après.',
  'Vu sur un seul site, aux heures calmes.', owner_id, recorded_at
from bench.evaluated;

set session_replication_role = replica;

update experiments e set because_of_id = learning.id from learnings learning
where learning.workspace_id = e.workspace_id and learning.experiment_id = e.parent_id;

select levain_keep_portfolio(workspace_id, array_agg(id)) from experiments group by workspace_id;
