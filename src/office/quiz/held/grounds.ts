/** Grounds that are one tap: what the officer has found out, not what the machine thinks. */
export const templates = ['现场有人组织集中答题，情况属实。', '本人熟悉这些题，当面核实过。', '不是本人作答。'] as const
export const toWithdraw = ['同一个人用多个号作答。', '由别人代答，已问过本人。', '借用了别人的姓名和单位。'] as const
