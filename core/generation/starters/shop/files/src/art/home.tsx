/* Drawings for the home, plants, paper and toys. */
export const home = {
  candle: (
    <>
      <ellipse className="glow" cx="100" cy="48" rx="40" ry="40" />
      <rect className="w" x="48" y="74" width="104" height="92" rx="12" />
      <path className="c" d="M52 92h96v62c0 5-4 8-8 8H60c-4 0-8-3-8-8z" />
      <path className="d" opacity=".35" d="M122 92h26v62c0 5-4 8-8 8h-24c5-20 7-46 6-70z" />
      <ellipse className="l" cx="100" cy="92" rx="48" ry="7" />
      <path className="k" d="M98 70h4v22h-4z" />
      <path fill="#f0a832" d="M100 34c14 16 14 36 0 38-14-2-14-22 0-38z" />
      <path fill="#fff3c9" d="M100 52c6 7 6 16 0 17-6-1-6-10 0-17z" />
      <rect className="w" x="72" y="108" width="56" height="38" rx="2" />
      <path className="d" d="M80 118h40v4H80zm8 9h24v3H88zm4 7h16v3H92z" />
      <path fill="#fff" opacity=".35" d="M57 96h7v62c-4 0-7-2-7-6z" />
    </>
  ),
  tapers: (
    <>
      <g fill="#f0a832"><path d="M62 22c7 9 7 18 0 20-7-2-7-11 0-20z" /><path d="M100 8c7 9 7 18 0 20-7-2-7-11 0-20z" /><path d="M138 22c7 9 7 18 0 20-7-2-7-11 0-20z" /></g>
      <path className="k" d="M61 40h2v10h-2zm38-14h2v10h-2zm38 14h2v10h-2z" />
      <path className="c" d="M56 48h12l3 86H53zm38-14h12l3 100H91zm38 14h12l3 86h-18z" />
      <path className="d" opacity=".4" d="M63 48h5l3 86h-8zm38-14h5l3 100h-8zm38 14h5l3 86h-8z" />
      <path className="w" d="M42 128h116l-8 30c-1 5-5 8-10 8H60c-5 0-9-3-10-8z" />
      <path className="d" opacity=".2" d="M120 128h38l-8 30c-1 5-5 8-10 8h-28c4-12 8-24 8-38z" />
    </>
  ),
  matches: (
    <>
      <g fill="#e5cfa6"><path d="M70 40h7v70h-7zm16-14h7v80h-7zm18 8h7v70h-7zm18-4h7v80h-7z" /></g>
      <g className="c"><ellipse cx="73.500" cy="40" rx="6.500" ry="10" /><ellipse cx="89.500" cy="26" rx="6.500" ry="10" /><ellipse cx="107.500" cy="36" rx="6.500" ry="10" /><ellipse cx="125.500" cy="32" rx="6.500" ry="10" /></g>
      <rect className="w" opacity=".9" x="58" y="70" width="84" height="96" rx="10" />
      <rect className="c" x="58" y="92" width="84" height="48" />
      <path className="w" d="M70 104h60v6H70zm10 13h40v4H80zm6 8h28v4H86z" />
      <path className="d" opacity=".2" d="M122 70h10c6 0 10 4 10 10v76c0 6-4 10-10 10h-14c4-30 5-66 4-96z" />
    </>
  ),
  diffuser: (
    <>
      <g stroke="#b99769" strokeWidth="4" strokeLinecap="round"><path d="M96 96 66 20" /><path d="M99 96 92 14" /><path d="M102 96l18-80" /><path d="M104 96l38-70" /></g>
      <path className="w" d="M84 80h32v18c0 6 30 12 30 34v24c0 6-4 10-10 10H64c-6 0-10-4-10-10v-24c0-22 30-28 30-34z" />
      <path className="c" d="M59 128h82v26c0 4-3 7-7 7H66c-4 0-7-3-7-7z" />
      <path className="d" opacity=".35" d="M120 128h21v26c0 4-3 7-7 7h-20c4-10 6-22 6-33z" />
      <rect className="k" x="82" y="72" width="36" height="14" rx="4" />
      <rect className="w" x="80" y="134" width="40" height="20" rx="2" />
      <path className="d" d="M87 141h26v3H87zm6 6h14v2H93z" />
    </>
  ),
  vase: (
    <>
      <path className="c" d="M82 42h36c2 0 4 2 3 5-4 14 27 30 27 66 0 34-18 53-30 53H82c-12 0-30-19-30-53 0-36 31-52 27-66-1-3 1-5 3-5z" />
      <path className="d" opacity=".4" d="M104 42h14c2 0 4 2 3 5-4 14 27 30 27 66 0 34-18 53-30 53H98c18-10 28-30 28-54 0-36-22-50-22-70z" />
      <path className="l" opacity=".8" d="M53 104c16 8 78 8 94 0 1 4 1 10 0 14-16 8-78 8-94 0-1-5-1-10 0-14z" />
      <ellipse className="d" cx="100" cy="44" rx="21" ry="5" />
      <path fill="#fff" opacity=".3" d="M62 96c4-12 12-20 19-29-2 12-10 20-12 34-3 6-9 2-7-5z" />
    </>
  ),
  bowl: (
    <>
      <path className="c" d="M24 84h152c0 44-26 74-56 76l-2 6H82l-2-6c-30-2-56-32-56-76z" />
      <path className="d" opacity=".4" d="M140 84h36c0 44-26 74-56 76l-2 6H98c26-12 42-44 42-82z" />
      <ellipse className="l" cx="100" cy="84" rx="76" ry="18" />
      <ellipse className="d" opacity=".55" cx="100" cy="87" rx="64" ry="13" />
      <path className="l" opacity=".7" d="M36 118c2 5 4 9 7 13 34 9 80 9 114 0 3-4 5-8 7-13-36 10-92 10-128 0z" />
    </>
  ),
  lamp: (
    <>
      <path className="glow" d="M54 92h92l34 74H20z" opacity=".5" />
      <path fill="#b08a5b" d="M96 86h8v70h-8z" />
      <path fill="#8f6c43" d="M66 156h68c6 0 8 4 8 10H58c0-6 2-10 8-10z" />
      <path className="c" d="M78 30h44l32 62H46z" />
      <path className="d" opacity=".4" d="M106 30h16l32 62h-32z" />
      <path className="l" d="M46 92h108v5H46z" />
      <path fill="#fff" opacity=".25" d="M82 34h8L64 88H54z" />
    </>
  ),
  chair: (
    <>
      <path className="d" d="M62 106h8l-6 60h-8zm68 0h8l6 60h-8z" />
      <path className="c" d="M54 30h9l8 78h-9zm92 0h-9l-8 78h9z" />
      <path className="c" d="M58 34h84l1 24H57zm4 34h76v10H62z" />
      <path className="d" opacity=".4" d="M112 34h30l1 24h-31z" />
      <path className="l" d="M50 102h100l8 18H42z" />
      <path className="c" d="M42 120h116v8H42z" />
      <path className="c" d="M44 128h9l-4 38h-9zm103 0h9l4 38h-9z" />
      <path className="d" opacity=".5" d="M53 142h94v5H53z" />
    </>
  ),
  frame: (
    <>
      <rect className="k" x="44" y="24" width="112" height="142" rx="2" />
      <rect className="w" x="51" y="31" width="98" height="128" />
      <path className="l" d="M62 42h76v106H62z" />
      <circle className="c" cx="112" cy="76" r="20" />
      <path className="c" d="M62 118c18-20 34-20 48-6 10 8 18 6 28-2v38H62z" />
      <path className="d" d="M62 132c20-10 32-2 44 2 12 4 22 2 32-6v20H62z" />
      <path fill="#fff" opacity=".25" d="M51 31h40L51 100z" />
    </>
  ),
  notebook: (
    <g transform="rotate(6 100 100)">
      <path className="w" d="M62 38h86c4 0 6 2 6 6v118c0 4-2 6-6 6H62z" />
      <rect className="c" x="50" y="34" width="98" height="130" rx="6" />
      <path className="d" opacity=".5" d="M56 34h10v130H56c-4 0-6-2-6-6V40c0-4 2-6 6-6z" />
      <path className="d" d="M128 34h8v130h-8z" />
      <rect className="w" x="78" y="58" width="38" height="26" rx="2" />
      <path className="d" d="M84 66h26v3H84zm0 8h18v3H84z" />
    </g>
  ),
  plant: (
    <>
      <path fill="#7a5c3e" d="M97 70h6v60h-6z" />
      <path className="d" d="M100 126C60 126 36 104 34 72c36 0 62 20 66 54z" />
      <path className="c" d="M100 118c40 0 66-22 68-56-38 0-64 22-68 56z" />
      <path className="c" d="M100 92C70 84 58 60 64 32c28 8 42 32 36 60z" />
      <path className="d" d="M100 86c-6-30 6-54 34-62 8 28-6 54-34 62z" />
      <g className="l" opacity=".6" fill="none"><path d="M100 124C82 110 62 92 42 78l2-1c20 12 42 26 56 45zm2-8c14-18 34-34 58-46l1 1c-22 14-42 30-56 48zm-3-26C92 70 80 52 70 40l1-1c12 12 22 28 30 50zm3-8c2-20 12-36 28-50l1 1c-14 14-22 30-26 50z" /></g>
      <path fill="#b86f4f" d="M64 122h72l-8 38c-1 4-4 6-8 6H80c-4 0-7-2-8-6z" />
      <path fill="#9c5a3e" d="M116 122h20l-8 38c-1 4-4 6-8 6h-14c6-14 10-28 10-44z" />
      <path fill="#c98263" d="M58 114h84v12H58z" />
    </>
  ),
  cactus: (
    <>
      <path className="d" d="M56 66c8 0 12 5 12 12v14c0 6 4 8 10 8v16c-20 0-34-8-34-26V78c0-7 4-12 12-12zm90-10c-8 0-12 5-12 12v20c0 6-4 8-10 8v16c20 0 34-8 34-28V68c0-7-4-12-12-12z" />
      <path className="c" d="M100 26c18 0 28 12 28 30v76H72V56c0-18 10-30 28-30z" />
      <g className="l" opacity=".75"><path d="M84 44h3v84h-3zm15-10h3v94h-3zm15 10h3v84h-3z" /></g>
      <path fill="#e58aa0" d="M100 14c6 0 12 6 10 14-6 4-14 4-20 0-2-8 4-14 10-14z" />
      <path fill="#f0e4d4" d="M62 122h76l-6 38c-1 4-4 6-8 6H76c-4 0-7-2-8-6z" />
      <path className="k" opacity=".12" d="M116 122h22l-6 38c-1 4-4 6-8 6h-16c6-14 8-28 8-44z" />
      <path className="c" opacity=".45" d="M64 136h72l-2 8H66z" />
    </>
  ),
  fern: (
    <>
      <g className="d"><path d="M98 122C76 96 46 84 18 96c22 2 36 10 48 26 10 8 22 8 32 0z" /><path d="M102 122c22-26 52-38 80-26-22 2-36 10-48 26-10 8-22 8-32 0z" /></g>
      <g className="c"><path d="M98 122C92 86 70 58 38 54c18 12 28 26 34 48 6 14 16 20 26 20z" /><path d="M102 122c6-36 28-64 60-68-18 12-28 26-34 48-6 14-16 20-26 20z" /><path d="M100 122C84 92 84 54 104 26c2 22 8 34 10 54 2 18-4 32-14 42z" /></g>
      <g className="l" opacity=".55"><path d="M97 118C90 92 74 70 52 60c18 12 32 32 42 58zm6 0c7-26 23-48 45-58-18 12-32 32-42 58zm-2-2c-6-26-4-52 3-76 2 26 2 52 0 76z" /></g>
      <path fill="#e6d8c2" d="M62 118h76l-10 42c-1 4-4 6-8 6H80c-4 0-7-2-8-6z" />
      <path className="k" opacity=".1" d="M114 118h24l-10 42c-1 4-4 6-8 6h-16c8-14 10-30 10-48z" />
      <path className="k" opacity=".12" d="M70 128h8l3 10h-8zm22 0h8v10h-8zm22 0h8l-3 10h-8zM82 144h8l1 10h-8zm24 0h8l-2 10h-8z" />
    </>
  ),
  bouquet: (
    <>
      <g stroke="#5f8a52" strokeWidth="4" strokeLinecap="round"><path d="M100 170 66 70m34 100 2-110m-2 110 34-98m-34 98L82 50m18 120 20-124" /></g>
      <g fill="#6f9a5a"><path d="M70 96c-18-2-28-12-30-26 18 2 28 12 30 26zm60 0c18-2 28-12 30-26-18 2-28 12-30 26z" /></g>
      <g className="c"><circle cx="66" cy="64" r="20" /><circle cx="136" cy="66" r="20" /><circle cx="101" cy="48" r="23" /></g>
      <g className="l"><circle cx="66" cy="64" r="11" /><circle cx="136" cy="66" r="11" /><circle cx="101" cy="48" r="13" /></g>
      <g className="d"><circle cx="66" cy="64" r="4" /><circle cx="136" cy="66" r="4" /><circle cx="101" cy="48" r="5" /></g>
      <g fill="#f2cf63"><circle cx="84" cy="84" r="9" /><circle cx="118" cy="86" r="9" /></g>
      <path className="w" d="M58 98c28 12 56 12 84 0l-32 74H90z" />
      <path className="d" opacity=".18" d="M142 98 110 172h-10c18-26 26-48 28-70z" />
      <path className="c" d="M82 136h36v9H82z" />
    </>
  ),
  'watering-can': (
    <>
      <path className="d" d="M126 92c30-26 60 6 30 42l-8-5c22-30 4-48-18-28z" />
      <path className="c" d="M70 128 34 66l8-5 42 50z" />
      <path className="c" d="M24 70c2-10 16-18 26-16l-4 12c-6 0-12 4-16 8z" />
      <path className="c" d="M64 96h72l6 58c1 7-4 12-10 12H68c-6 0-11-5-10-12z" />
      <path className="d" opacity=".4" d="M116 96h20l6 58c1 7-4 12-10 12h-20c8-22 8-46 4-70z" />
      <ellipse className="l" cx="100" cy="96" rx="36" ry="8" />
      <path className="d" d="M66 92c4-30 64-30 68 0h-8c-6-18-46-18-52 0z" />
      <path fill="#fff" opacity=".3" d="M70 106h7l-4 52c-5 0-7-3-6-8z" />
    </>
  ),
  book: (
    <g transform="rotate(-5 100 100)">
      <path className="w" d="M58 32h92v136H58z" />
      <path className="d" d="M46 36c0-5 4-8 8-8h90v128H58c-6 0-10 3-10 8z" opacity=".7" />
      <path className="c" d="M54 26h92v130H58c-7 0-12 4-12 9V34c0-5 4-8 8-8z" />
      <path className="d" opacity=".45" d="M54 26h8v130h-4c-7 0-12 4-12 9V34c0-5 4-8 8-8z" />
      <path className="d" d="M46 165c0-5 5-9 12-9h88v4H60c-4 0-6 2-6 5s2 5 6 5h86v4H58c-7 0-12-4-12-9z" />
      <circle className="l" cx="104" cy="92" r="24" />
      <path className="d" d="M80 92a24 24 0 0 0 48 0z" />
      <path className="w" d="M76 44h56v6H76zm12 12h32v4H88zm-4 76h40v4H84z" />
    </g>
  ),
  'book-stack': (
    <>
      <rect className="d" x="32" y="136" width="136" height="30" rx="4" />
      <path className="w" d="M40 142h128v18H40z" /><path className="d" d="M32 136h22v30H36c-2 0-4-2-4-4z" />
      <rect className="c" x="44" y="104" width="124" height="30" rx="4" />
      <path className="w" d="M44 110h116v18H44z" /><path className="c" d="M148 104h16c2 0 4 2 4 4v22c0 2-2 4-4 4h-16z" />
      <rect className="l" x="36" y="72" width="118" height="30" rx="4" />
      <path className="w" d="M44 78h110v18H44z" /><path className="l" d="M36 72h22v30H40c-2 0-4-2-4-4z" />
      <path className="k" opacity=".14" d="M60 148h100v2H60zm0 6h100v2H60zM50 116h92v2H50zm0 6h92v2H50zm14-38h86v2H64zm0 6h86v2H64z" />
      <path className="d" d="M92 40c-10 0-14 8-14 16 0 10 8 16 16 16h14c8 0 14-6 14-16v-16z" /><path className="d" d="M122 44h6c8 0 12 5 12 10s-4 10-12 10h-6v-5h6c4 0 6-2 6-5s-2-5-6-5h-6z" />
      <path className="steam" d="M94 32c-5-6 5-10 0-18m14 18c-5-6 5-10 0-18" />
    </>
  ),
  box: (
    <>
      <path className="c" d="M40 84h120v74c0 5-3 8-8 8H48c-5 0-8-3-8-8z" />
      <path className="d" opacity=".35" d="M130 84h30v74c0 5-3 8-8 8h-24c4-26 4-54 2-82z" />
      <rect className="l" x="32" y="64" width="136" height="28" rx="4" />
      <path className="d" d="M90 64h20v102H90z" />
      <path className="d" d="M100 64C84 64 62 58 62 44c0-14 26-14 38 20zm0 0c16 0 38-6 38-20 0-14-26-14-38 20z" />
      <path className="l" d="M96 60c-12 0-26-6-26-14 0-8 18-6 26 14zm8 0c12 0 26-6 26-14 0-8-18-6-26 14z" />
      <path fill="#fff" opacity=".25" d="M46 98h6v62c-4 0-6-2-6-5z" />
    </>
  ),
  blocks: (
    <>
      <rect className="c" x="32" y="106" width="58" height="60" rx="5" />
      <path className="w" opacity=".85" d="M61 120c10 0 16 7 16 16s-6 16-16 16-16-7-16-16 6-16 16-16z" />
      <rect fill="#e5b84b" x="96" y="106" width="58" height="60" rx="5" />
      <path className="w" opacity=".85" d="m125 118 18 34h-36z" />
      <rect fill="#5b8fb0" x="62" y="48" width="58" height="56" rx="5" />
      <path className="w" opacity=".85" d="M76 62h30v30H76z" />
      <path fill="#6fa36a" d="m146 60 24 44h-48z" />
      <path className="k" opacity=".12" d="M78 106h7c3 0 5 2 5 5v50c0 3-2 5-5 5h-13c5-18 6-40 6-60zm64 0h7c3 0 5 2 5 5v50c0 3-2 5-5 5h-13c5-18 6-40 6-60zm-34-58h7c3 0 5 2 5 5v46c0 3-2 5-5 5h-13c5-18 6-38 6-56zm38 12 24 44h-18c2-16 0-30-6-44z" />
    </>
  ),
  bear: (
    <>
      <g className="d"><circle cx="62" cy="50" r="19" /><circle cx="138" cy="50" r="19" /></g>
      <g className="l"><circle cx="62" cy="50" r="9" /><circle cx="138" cy="50" r="9" /></g>
      <path className="d" d="M46 110c-18 6-24 28-14 34 8 4 20-6 26-18zm108 0c18 6 24 28 14 34-8 4-20-6-26-18z" />
      <path className="c" d="M100 92c34 0 52 20 52 44 0 20-18 30-52 30s-52-10-52-30c0-24 18-44 52-44z" />
      <ellipse className="l" cx="100" cy="138" rx="28" ry="22" />
      <circle className="c" cx="100" cy="72" r="46" />
      <ellipse className="l" cx="100" cy="86" rx="22" ry="17" />
      <g className="k"><circle cx="82" cy="66" r="5" /><circle cx="118" cy="66" r="5" /><ellipse cx="100" cy="79" rx="7" ry="5" /><path d="M99 84h2v8h-2z" /><path d="M88 92c8 6 16 6 25-1l1 2c-9 8-19 8-27 1z" /></g>
      <g className="d"><ellipse cx="66" cy="162" rx="18" ry="11" /><ellipse cx="134" cy="162" rx="18" ry="11" /></g>
    </>
  ),
  train: (
    <>
      <path className="steam" d="M66 44c-8-8 8-14 0-24m16 24c-8-8 8-14 0-24" />
      <path className="d" d="M62 54h22l-4 34H66z" /><path className="k" d="M58 50h30v8H58z" />
      <path className="c" d="M40 86h74v50H40z" /><path className="l" d="M40 86h74v12H40z" />
      <path className="d" d="M110 58h54v78h-54z" /><path className="k" d="M104 50h66v12h-66z" />
      <path className="w" d="M120 72h34v26h-34z" />
      <path fill="#e5b84b" d="M32 100c-8 6-8 20 0 26l10 2V98z" />
      <path className="k" d="M30 134h140v10H30z" />
      <g className="d"><circle cx="58" cy="150" r="17" /><circle cx="98" cy="150" r="17" /><circle cx="142" cy="146" r="21" /></g>
      <g fill="#e5b84b"><circle cx="58" cy="150" r="8" /><circle cx="98" cy="150" r="8" /><circle cx="142" cy="146" r="10" /></g>
    </>
  ),
  rainbow: (
    <>
      <path className="c" d="M16 166V142a84 84 0 0 1 168 0v24z" />
      <path fill="#e29a4a" d="M31 166V142a69 69 0 0 1 138 0v24z" />
      <path fill="#ecc95e" d="M46 166V142a54 54 0 0 1 108 0v24z" />
      <path fill="#7fae6e" d="M61 166V142a39 39 0 0 1 78 0v24z" />
      <path fill="#5b8fb0" d="M76 166V142a24 24 0 0 1 48 0v24z" />
      <path className="w" d="M90 166V142a10 10 0 0 1 20 0v24z" />
      <path className="k" opacity=".12" d="M184 166V142a84 84 0 0 0-42-73c20 20 30 48 27 97z" />
    </>
  ),
};
