/** Grounds that are one tap: what the officer has found out, not what the machine thinks. */
export const templates = ['现场有人组织集中答题，情况属实。', '本人熟悉这些题，当面核实过。', '不是本人作答。'] as const
