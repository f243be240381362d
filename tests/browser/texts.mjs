// SPDX-License-Identifier: Apache-2.0
// Prints the tables of texts: {zh: {key: text}, en: {key: text}}. usage: texts.mjs FOLDER
import { pathToFileURL } from "node:url";

const load = async (name) => (await import(pathToFileURL(`${process.argv[2]}/${name}`))).default;

console.log(JSON.stringify({ zh: await load("texts_zh.js"), en: await load("texts_en.js") }));
