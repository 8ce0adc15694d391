/** The exceptions of hyphen.tex. */
export const liangExceptions =
  'as-so-ciate as-so-ciates dec-li-na-tion oblig-a-tory phil-an-thropic present presents project projects ' +
  'reci-procity re-cog-ni-zance ref-or-ma-tion ret-ri-bu-tion ta-ble';

/**
 * Words of medicine that the patterns divide against their parts or their sound, or where they leave out good
 * places: divided by their parts and syllables, in the manner of medical dictionaries.
 */
// prettier-ignore
export const medicalExceptions =
  'a-cet-y-la-tion ac-u-punc-ture ad-e-no-car-ci-no-ma ad-e-no-car-ci-no-mas an-gi-o-gen-e-sis' +
  ' an-gi-o-graph-ic an-gi-og-ra-phy an-gi-o-plas-ty an-ti-bi-ot-ic an-ti-bi-ot-ics' +
  ' an-ti-co-ag-u-lant an-ti-de-pres-sant an-ti-hy-per-ten-sive an-ti-in-flam-ma-to-ry' +
  ' an-ti-mi-cro-bi-al an-ti-ox-i-dant an-ti-psy-chot-ic an-ti-vi-ral ap-o-pto-sis ar-throd-e-sis' +
  ' ar-thro-plas-ty ar-thro-scop-ic ar-thros-co-py ath-er-o-scle-ro-sis ath-er-o-scle-rot-ic' +
  ' au-toph-a-gy bev-a-ciz-u-mab bil-i-ru-bin bi-o-a-vail-a-bil-i-ty bi-o-in-for-mat-ics' +
  ' bis-phos-pho-nate bis-phos-pho-nates bron-cho-di-la-tor bron-chos-co-py car-cin-o-gen-e-sis' +
  ' car-ci-no-ma car-ci-no-mas car-di-o-my-op-a-thy car-di-o-pul-mo-nar-y car-di-o-vas-cu-lar' +
  ' cat-a-ract cer-e-bro-vas-cu-lar che-mo-kine che-mo-kines che-mo-ther-a-peu-tic che-mo-ther-a-py' +
  ' chol-an-gi-o-pan-cre-a-tog-ra-phy cho-le-cys-tec-to-my chon-dro-cyte chon-dro-cytes co-hort' +
  ' co-horts col-o-nos-co-py col-o-rec-tal co-mor-bid-i-ties co-mor-bid-i-ty cor-ti-co-ste-roid' +
  ' cor-ti-co-ste-roids cys-tos-co-py cy-to-kine cy-to-kines der-ma-ti-tis dis-cec-to-my' +
  ' dis-kec-to-my di-ver-tic-u-li-tis ech-o-car-di-o-graph-ic ech-o-car-di-og-ra-phy' +
  ' e-lec-tro-car-di-o-gram e-lec-tro-car-di-og-ra-phy e-lec-tro-en-ceph-a-log-ra-phy' +
  ' e-lec-tro-my-og-ra-phy en-ceph-a-li-tis en-ceph-a-lop-a-thy en-do-scop-ic en-dos-co-py' +
  ' e-o-sin-o-phil e-o-sin-o-phils ep-i-de-mi-o-log-i-cal ep-i-de-mi-ol-o-gy fen-ta-nyl' +
  ' flu-o-ro-scop-ic flu-o-ros-co-py fo-ram-i-no-plas-ty fo-ram-i-not-o-my gas-tro-en-ter-i-tis' +
  ' gas-tro-en-ter-ol-o-gy gas-tro-in-tes-ti-nal ge-nom-ic ge-nom-ics glo-mer-u-lo-ne-phri-tis' +
  ' gy-nae-col-o-gy gy-ne-col-o-gy hae-ma-to-ma hae-mo-di-al-y-sis he-ma-to-ma he-ma-to-mas' +
  ' he-mo-di-al-y-sis hep-a-ti-tis hep-a-to-cel-lu-lar hep-a-to-tox-ic-i-ty hy-per-gly-ce-mi-a' +
  ' hy-per-lip-id-e-mi-a hy-po-gly-ce-mi-a hy-po-ten-sion hy-po-ten-sive hys-ter-ec-to-my' +
  ' im-mu-ni-za-tion im-mu-no-glob-u-lin im-mu-no-glob-u-lins im-mu-no-ther-a-py in-ci-dence' +
  ' in-farc-tion in-farc-tions in-flam-ma-to-ry in-hi-bi-tion in-hib-i-tor in-hib-i-tors in-su-lin' +
  ' in-tra-op-er-a-tive is-chae-mi-a is-chae-mic is-che-mi-a is-che-mic ky-pho-plas-ty ky-pho-sis' +
  ' la-mel-lar lam-i-nec-to-my lam-i-not-o-my lap-a-ro-scop-ic lap-a-ros-co-py la-ryn-gos-co-py' +
  ' leu-kae-mi-a leu-ke-mi-a leu-ko-cyte leu-ko-cytes lym-pho-cyte lym-pho-cytes mac-ro-phage' +
  ' mac-ro-phages mel-a-no-ma mel-a-no-mas me-nin-gi-o-ma men-in-gi-tis met-a-bol-ic me-tab-o-lism' +
  ' me-tas-ta-ses me-tas-ta-sis me-tas-ta-size met-a-stat-ic meth-yl-a-tion mi-cro-bi-ome' +
  ' mi-cro-bi-o-ta mi-to-chon-dri-a mi-to-chon-dri-al mon-o-clo-nal my-e-lop-a-thy my-o-car-di-al' +
  ' my-o-car-di-um nan-o-par-ti-cle nan-o-par-ti-cles ne-o-na-tal ne-phrop-a-thy neph-ro-tox-ic-i-ty' +
  ' neu-ro-log-i-cal neu-rol-o-gy neu-ro-path-ic neu-rop-a-thy neu-ro-sur-ger-y neu-ro-sur-gi-cal' +
  ' neu-tro-phil neu-tro-phils ni-vol-u-mab nu-cle-o-tide nu-cle-o-tides ob-ser-va-tion-al' +
  ' on-co-log-ic on-co-log-i-cal on-col-o-gy os-te-o-ar-thri-tis os-te-o-blast os-te-o-clast' +
  ' os-te-o-my-e-li-tis os-te-o-po-ro-sis os-te-o-po-rot-ic os-te-o-sar-co-ma os-te-ot-o-mies' +
  ' os-te-ot-o-my ox-i-da-tive pan-cre-a-ti-tis path-o-gen-e-sis pem-bro-liz-u-mab per-cu-ta-ne-ous' +
  ' per-cu-ta-ne-ous-ly pe-ri-op-er-a-tive phar-ma-co-ther-a-py phar-yn-gi-tis phys-i-o-ther-a-pist' +
  ' phys-i-o-ther-a-py pla-ce-bo pneu-mo-tho-rax pol-y-mer-ase pol-y-mor-phism prev-a-lence' +
  ' pro-bi-ot-ics pro-spec-tive pro-spec-tive-ly pro-te-om-ics psy-chi-a-try ra-dic-u-lop-a-thy' +
  ' ra-di-o-graph-ic ra-di-o-graphs ra-di-og-ra-phy ra-di-o-log-i-cal ra-di-ol-o-gist ra-di-ol-o-gy' +
  ' ra-di-o-ther-a-py ran-dom-i-za-tion ran-dom-ized ret-i-nop-a-thy ret-ro-spec-tive-ly' +
  ' rheu-ma-toid rheu-ma-tol-o-gy ri-tux-i-mab sac-ro-il-i-ac scin-tig-ra-phy sco-li-o-sis' +
  ' so-nog-ra-phy spec-i-fic-i-ty spon-dy-li-tis spon-dy-lo-ar-thri-tis spon-dy-lo-lis-the-sis' +
  ' spon-dy-lo-sis ten-o-syn-o-vi-tis tho-rac-ic thor-a-co-scop-ic thor-a-cos-co-py thor-a-cot-o-my' +
  ' throm-bo-cy-to-pe-ni-a throm-bo-em-bo-lism throm-bol-y-sis throm-bo-lyt-ic throm-bo-sis' +
  ' to-mog-ra-phy tra-che-os-to-my trans-pe-dic-u-lar tras-tuz-u-mab tu-mor-i-gen-e-sis' +
  ' ul-tra-son-o-graph-ic ul-tra-so-nog-ra-phy ver-te-bro-plas-ty';
