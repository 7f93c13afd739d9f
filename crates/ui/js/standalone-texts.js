// the texts of the file that stands alone, in each language; build/standalone.mjs puts them in here
export default TEXTS;
