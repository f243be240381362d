// SPDX-License-Identifier: Apache-2.0
// Where the rules of photos draw their lines; units as in struct lg_photo_report.
//
// They are set on drawn portraits (control/issuance/photo/portrait.h), with room on both sides:
// control/issuance/photo/photo_test.c shows which variations pass and which do not.
#pragma once

// 2:3 to 3:4, and 2 % for whoever crops by hand.
#define PROPORTION_LEAST 653
#define PROPORTION_MOST 765

#define CHROMA_LEAST 3

// Of the whole picture, so that it holds for every skin and hair: in front of a white wall
// something is white, or there is too little light.
#define WHITE_POINT_LEAST 150
#define MIDDLE_LEAST 30
#define MIDDLE_MOST 235
#define BURNT_MOST 250

#define EDGE_LEAST 210
#define EDGE_SPREAD_MOST 16
#define EDGE_TINT_MOST 20

#define SHARPNESS_LEAST 60

// GA 482-2008 says 14 to 16 mm; hair and ears are measured along with the head here.
#define HEAD_LEAST 1150
#define HEAD_MOST 1800
#define CROWN_LEAST 50
#define CROWN_MOST 600
#define ASIDE_MOST 200
