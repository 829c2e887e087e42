/* Drawings for clothes, jewellery, care, music and cycling, and one abstract still life for everything else. */
export const wear = {
  shirt: (
    <>
      <path className="c" d="M72 38 34 56 20 96l26 10 8-20v78h92V86l8 20 26-10-14-40-38-18c-6 14-50 14-56 0z" />
      <path className="d" opacity=".35" d="m128 38 38 18 14 40-26 10-8-20v78h-24c8-40 10-84 6-126z" />
      <path className="d" d="M72 38c6 18 50 18 56 0l-6-3c-6 11-38 11-44 0z" />
      <path className="l" opacity=".55" d="M54 92h92v8H54zm0 18h92v8H54zm0 18h92v8H54z" />
    </>
  ),
  jumper: (
    <>
      <path className="c" d="M70 40 40 54 20 140l24 8 14-46v58h84v-58l14 46 24-8-20-86-30-14c-8 12-52 12-60 0z" />
      <path className="d" opacity=".35" d="m130 40 30 14 20 86-24 8-14-46v58h-20c8-40 10-82 8-120z" />
      <path className="d" d="M58 152h84v14H58zM19 138l24 8-3 12-24-8zm162 0-24 8 3 12 24-8z" />
      <path className="d" d="M70 40c8 18 52 18 60 0l-8-6c-8 10-36 10-44 0z" />
      <g className="l" opacity=".7"><path d="m62 96 8 10 8-10 8 10 8-10 8 10 8-10 8 10 8-10 12 10v8l-12-10-8 10-8-10-8 10-8-10-8 10-8-10-8 10-8-10z" /><path d="M60 126h80v5H60z" /></g>
    </>
  ),
  trousers: (
    <>
      <path className="c" d="M62 32h76l14 134h-36l-16-88-16 88H48z" />
      <path className="d" opacity=".35" d="M112 32h26l14 134h-36l-16-88z" />
      <path className="d" d="M61 32h78l1 14H60z" />
      <path className="l" opacity=".7" d="M64 50h20c0 14-8 22-22 22zm72 0h-20c0 14 8 22 22 22zM98 46h4v34h-4z" />
      <path className="d" opacity=".6" d="M49 154h36l-1 12H48zm66 0h36l1 12h-36z" />
    </>
  ),
  dress: (
    <>
      <path className="c" d="M76 26h8c2 16 30 16 32 0h8l6 34-8 22 30 78c-30 12-74 12-104 0l30-78-8-22z" />
      <path className="d" opacity=".35" d="M116 26h8l6 34-8 22 30 78c-14 6-30 8-46 9 12-46 14-92 4-128z" />
      <path className="d" d="M77 76h46l2 10H75z" />
      <path className="l" opacity=".55" d="M86 92h4l-18 72-8-2zm12 0h4l4 77h-10zm12 0h4l24 68-8 3z" />
    </>
  ),
  cap: (
    <>
      <path className="c" d="M36 124c0-44 26-70 64-70 36 0 58 26 58 66v10H36z" />
      <path className="d" opacity=".4" d="M112 55c30 6 46 30 46 65v10h-34c6-26 2-54-12-75z" />
      <path className="d" d="M36 120c-20 4-30 16-24 24 30-8 90-12 118-6 10 2 26-2 28-12-40-10-90-12-122-6z" />
      <circle className="d" cx="100" cy="54" r="6" />
      <path className="l" opacity=".6" d="M98 56h3c-6 20-8 42-8 66h-3c0-24 2-46 8-66z" />
      <rect className="w" x="62" y="88" width="26" height="18" rx="3" />
    </>
  ),
  tote: (
    <>
      <path className="d" d="M66 76c0-60 68-60 68 0h-9c0-46-50-46-50 0z" />
      <path className="c" d="M42 70h116l8 88c0 5-4 8-8 8H42c-4 0-8-3-8-8z" />
      <path className="d" opacity=".35" d="M136 70h22l8 88c0 5-4 8-8 8h-26c8-28 8-64 4-96z" />
      <path className="d" opacity=".5" d="M42 70h116l1 9H41z" />
      <circle className="w" cx="98" cy="118" r="26" opacity=".9" />
      <path className="c" d="M98 98c12 10 12 30 0 40-12-10-12-30 0-40z" />
    </>
  ),
  shoe: (
    <>
      <path className="w" d="M18 142h164c2 12-2 22-12 22H32c-10 0-14-10-14-22z" />
      <path className="c" d="M22 144c-2-22 0-46 6-66 10 8 30 8 40-2 14 24 40 40 76 44 22 2 36 10 38 24z" />
      <path className="d" opacity=".4" d="M120 114c8 2 16 5 24 6 22 2 36 10 38 24h-46c2-12-4-22-16-30z" />
      <path className="d" d="M28 78c10 8 30 8 40-2l6 8c-14 12-38 12-49 3z" />
      <g stroke="#fff" strokeWidth="4" strokeLinecap="round"><path d="m76 92 14-8m-4 18 14-8m-2 17 14-8m0 15 12-9" /></g>
      <path className="d" opacity=".5" d="M20 150h160v4H20z" />
    </>
  ),
  bike: (
    <>
      <g className="line-k"><circle cx="48" cy="126" r="36" /><circle cx="152" cy="126" r="36" /></g>
      <g className="k" opacity=".25"><path d="M47 92h2v68h-2zm-33 33h68v2H14zm137-33h2v68h-2zm-33 33h68v2h-68z" /></g>
      <g className="line-c"><path d="M48 126 78 72h58l-36 54H48zm30-54 22 54m52 0L134 58" /></g>
      <g className="line-k"><path d="M64 58h26M134 58l4-10h16" /></g>
      <g className="k"><rect x="58" y="52" width="36" height="9" rx="4.500" /><circle cx="100" cy="126" r="9" /><circle cx="48" cy="126" r="5" /><circle cx="152" cy="126" r="5" /></g>
      <path className="line-k" d="m100 126 10 18" />
    </>
  ),
  helmet: (
    <>
      <path className="c" d="M22 124c0-48 34-78 82-78 46 0 74 30 74 68 0 8-4 12-12 12H34c-8 0-12-2-12-2z" />
      <path className="d" opacity=".4" d="M132 51c28 10 46 34 46 63 0 8-4 12-12 12h-30c10-26 8-52-4-75z" />
      <path className="d" d="M22 116h154c0 8-4 14-12 14H34c-8 0-12-6-12-14z" />
      <g className="d"><path d="M64 66c10-7 22-10 34-11-14 8-24 20-30 36-8 0-16 0-22-2 4-10 10-18 18-23zm54-11c10 2 20 6 28 12 4 8 7 16 8 25-16 0-30 0-44-1 8-12 12-24 8-36z" opacity=".75" /></g>
      <path className="line-k" d="M48 130c4 22 14 34 30 36m24 0c16-6 26-18 30-36" />
      <rect className="k" x="72" y="160" width="34" height="11" rx="5.500" />
    </>
  ),
  pump: (
    <>
      <rect className="k" x="60" y="26" width="80" height="13" rx="6.500" />
      <path fill="#b9bec6" d="M96 38h8v42h-8z" />
      <rect className="c" x="84" y="68" width="32" height="84" rx="6" />
      <path className="d" opacity=".4" d="M102 68h8c3 0 6 3 6 6v72c0 3-3 6-6 6h-12c4-26 5-56 4-84z" />
      <rect className="k" x="58" y="150" width="84" height="16" rx="6" />
      <path className="line-k" d="M116 140c40 4 56-14 50-48-4-20-22-18-22-2" />
      <circle className="w" cx="100" cy="134" r="15" /><path className="line-k" d="m100 134 7-8" />
    </>
  ),
  ring: (
    <>
      <path className="gold" d="M100 70c34 0 56 20 56 48s-24 50-56 50-56-22-56-50 22-48 56-48zm0 14c-26 0-42 14-42 34s18 36 42 36 42-16 42-36-16-34-42-34z" fillRule="evenodd" />
      <path fill="#fff" opacity=".4" d="M50 116c0-22 16-38 40-40-18 6-30 20-32 42 0 8-8 8-8-2z" />
      <path className="c" d="M72 40h56l16 20-44 34-44-34z" />
      <path className="l" d="M72 40h56l-14 20H86z" /><path className="d" opacity=".55" d="m114 60 30 0-44 34z" />
      <path className="l" opacity=".7" d="m86 60 14 34-44-34z" />
    </>
  ),
  necklace: (
    <>
      <path className="line-gold" d="M40 26c-8 60 20 100 60 112 40-12 68-52 60-112" />
      <circle className="gold" cx="100" cy="138" r="7" />
      <path className="c" d="M100 140c16 6 22 22 14 34-8 9-20 9-28 0-8-12-2-28 14-34z" transform="translate(0 -4)" />
      <path className="d" opacity=".4" d="M100 136c16 6 22 22 14 34-4 5-9 7-14 7 10-10 10-28 0-41z" />
      <path fill="#fff" opacity=".5" d="M90 150c2-4 5-7 8-8-3 5-5 10-5 16-4 0-5-4-3-8z" />
    </>
  ),
  earrings: (
    <>
      <path className="line-gold" d="M62 52c-4-22 24-24 22-2m54 2c4-22-24-24-22-2" />
      <circle className="gold" cx="66" cy="62" r="8" /><circle className="gold" cx="134" cy="62" r="8" />
      <path className="c" d="M66 68c26 34 30 54 26 70-6 20-46 20-52 0-4-16 0-36 26-70zm68 0c26 34 30 54 26 70-6 20-46 20-52 0-4-16 0-36 26-70z" />
      <path className="d" opacity=".4" d="M66 68c26 34 30 54 26 70-3 9-12 14-22 15 14-26 12-58-4-85zm68 0c26 34 30 54 26 70-3 9-12 14-22 15 14-26 12-58-4-85z" />
      <path fill="#fff" opacity=".45" d="M50 122c1-8 5-16 9-22 0 10-2 18-2 28-3 4-8 0-7-6zm68 0c1-8 5-16 9-22 0 10-2 18-2 28-3 4-8 0-7-6z" />
    </>
  ),
  bracelet: (
    <>
      <path className="line-gold" d="M100 58c44 0 74 22 74 52s-30 52-74 52-74-22-74-52 30-52 74-52z" />
      <g className="c"><circle cx="100" cy="162" r="13" /><circle cx="70" cy="157" r="10" /><circle cx="130" cy="157" r="10" /><circle cx="46" cy="145" r="8" /><circle cx="154" cy="145" r="8" /></g>
      <g fill="#fff" opacity=".5"><circle cx="96" cy="158" r="4" /><circle cx="67" cy="154" r="3" /><circle cx="127" cy="154" r="3" /></g>
      <circle className="gold" cx="100" cy="58" r="7" />
    </>
  ),
  dispenser: (
    <>
      <path className="k" d="M96 30h8v22h-8zM70 26h40c6 0 8 4 8 8H78c-5 0-8-3-8-8z" />
      <rect className="k" x="82" y="48" width="36" height="18" rx="3" />
      <path className="c" d="M60 84c0-12 8-18 18-18h44c10 0 18 6 18 18v74c0 5-3 8-8 8H68c-5 0-8-3-8-8z" />
      <path className="d" opacity=".35" d="M116 66h6c10 0 18 6 18 18v74c0 5-3 8-8 8h-22c8-28 10-68 6-100z" />
      <rect className="w" x="72" y="94" width="56" height="54" rx="2" />
      <path className="d" d="M80 104h28v4H80zm0 11h40v3H80zm0 7h34v3H80zm0 7h38v3H80z" />
      <path fill="#fff" opacity=".35" d="M64 86c0-6 3-10 7-12v84c-4 0-7-2-7-5z" />
    </>
  ),
  cream: (
    <>
      <path className="c" d="M36 100h128v48c0 10-6 18-16 18H52c-10 0-16-8-16-18z" />
      <path className="d" opacity=".35" d="M136 100h28v48c0 10-6 18-16 18h-24c10-20 13-44 12-66z" />
      <path className="k" d="M32 70c0-5 4-8 8-8h120c4 0 8 3 8 8v34H32z" />
      <path fill="#fff" opacity=".16" d="M40 66h22v38H40z" />
      <path className="w" d="M62 116h76v34H62z" /><path className="d" d="M74 124h52v5H74zm10 11h32v3H84zm6 7h20v2H90z" />
    </>
  ),
  tube: (
    <>
      <path className="c" d="M60 26h80l-10 112H70z" />
      <path className="d" opacity=".35" d="M120 26h20l-10 112h-20c8-34 11-76 10-112z" />
      <path className="d" d="M58 22h84l-1 14H59z" />
      <rect className="k" x="74" y="136" width="52" height="30" rx="5" />
      <path className="w" d="M78 56h44l-3 56H81z" /><path className="d" d="M88 66h24v4H88zm0 11h22v3H88zm0 7h18v3H88zm0 7h21v3H88z" />
    </>
  ),
  soap: (
    <>
      <path className="d" d="M30 110h140v34c0 12-8 20-20 20H50c-12 0-20-8-20-20z" />
      <rect className="c" x="30" y="78" width="140" height="66" rx="24" />
      <path className="l" opacity=".7" d="M48 92c8-6 96-6 104 0-14-2-90-2-104 0z" />
      <rect className="d" opacity=".45" x="62" y="98" width="76" height="28" rx="10" />
      <path className="l" d="M80 108h40v4H80zm10 8h20v3H90z" />
      <g fill="#fff" opacity=".75"><circle cx="44" cy="58" r="10" /><circle cx="66" cy="44" r="6" /><circle cx="150" cy="54" r="8" /><circle cx="132" cy="40" r="5" /></g>
    </>
  ),
  record: (
    <>
      <circle className="k" cx="128" cy="100" r="60" />
      <g fill="none" stroke="#fff" opacity=".14"><circle cx="128" cy="100" r="52" /><circle cx="128" cy="100" r="44" /><circle cx="128" cy="100" r="36" /></g>
      <circle className="l" cx="128" cy="100" r="20" /><circle className="k" cx="128" cy="100" r="3" />
      <rect className="c" x="22" y="38" width="124" height="124" rx="3" />
      <path className="d" d="M22 112c30-26 50-24 68-4 18 18 38 14 56-4v58H22z" opacity=".7" />
      <circle className="l" cx="104" cy="76" r="22" />
      <path className="w" d="M34 50h34v6H34zm0 11h22v4H34z" />
      <path className="k" opacity=".14" d="M138 38h8v124h-8z" />
    </>
  ),
  headphones: (
    <>
      <path className="line-k thick" d="M42 120V98c0-36 24-58 58-58s58 22 58 58v22" />
      <rect className="c" x="28" y="100" width="36" height="64" rx="16" /><rect className="c" x="136" y="100" width="36" height="64" rx="16" />
      <path className="d" opacity=".45" d="M52 102c8 4 12 10 12 18v26c0 10-6 18-16 18 6-18 7-42 4-62zm108 0c8 4 12 10 12 18v26c0 10-6 18-16 18 6-18 7-42 4-62z" />
      <rect className="k" x="60" y="108" width="12" height="48" rx="6" /><rect className="k" x="128" y="108" width="12" height="48" rx="6" />
    </>
  ),
  'still-life': (
    <>
      <path className="l" d="M30 166V96c0-30 20-52 46-52s46 22 46 52v70z" />
      <circle className="c" cx="136" cy="66" r="28" />
      <path className="d" d="M112 166V120h58v46z" />
      <path className="c" d="M56 166a38 38 0 0 1 76 0z" />
      <path className="w" opacity=".8" d="M120 132h42v6h-42zm0 14h28v5h-28z" />
    </>
  ),
};
