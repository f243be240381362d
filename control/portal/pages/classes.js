// SPDX-License-Identifier: Apache-2.0
// The vehicle classes (准驾车型).

export const CLASSES = "A1 A2 A3 B1 B2 C1 C2 C3 C4 C5 C6 D E F M N P".split(" ");
