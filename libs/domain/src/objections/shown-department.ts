/** Below so many people, a department would tell who speaks. */
export const DEPARTMENT_MINIMUM = 5;

/** A department with the people who work in it, those of its parts not counted. */
export interface HeadedDepartment {
  readonly id: string;
  readonly parentId: string | null;
  readonly people: number;
}

/**
 * The department shown for somebody who does not wish to be named: their own when at least {@link DEPARTMENT_MINIMUM} people
 * could have spoken from it, else the next one above of which that is true, else null, the whole organisation. People who could
 * have spoken from a department are its own and those of its parts that are themselves too small to be shown: people of a part
 * that is shown under its own name are not counted, for a part that is missing would be told by elimination.
 */
export function shownDepartment(departments: readonly HeadedDepartment[], id: string | null): string | null {
  const byId = new Map(departments.map((each) => [each.id, each]));
  const voices = new Map<string, number>();
  const seen = new Set<string>();
  const count = (department: HeadedDepartment): number => {
    const known = voices.get(department.id);
    if (known !== undefined || seen.has(department.id)) return known ?? 0;
    seen.add(department.id);
    const hidden = departments
      .filter((each) => each.parentId === department.id)
      .map(count)
      .filter((people) => people < DEPARTMENT_MINIMUM);
    const total = hidden.reduce((sum, people) => sum + people, department.people);
    voices.set(department.id, total);
    return total;
  };
  const walked = new Set<string>();
  for (let at = id; at !== null && !walked.has(at); at = byId.get(at)?.parentId ?? null) {
    walked.add(at);
    const department = byId.get(at);
    if (department && count(department) >= DEPARTMENT_MINIMUM) return department.id;
  }
  return null;
}
