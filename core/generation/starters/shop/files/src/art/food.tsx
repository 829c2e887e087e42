/* Drawings for food and drink. Classes: c = product colour, d = darker, l = lighter, w = paper, k = ink. */
export const food = {
  loaf: (
    <>
      <path className="c" d="M24 132c0-42 34-68 76-68s76 26 76 68c0 22-14 32-34 32H58c-20 0-34-10-34-32z" />
      <path className="d" opacity=".55" d="M24 132c0 22 14 32 34 32h84c20 0 34-10 34-32-6 14-20 18-36 18H60c-16 0-30-4-36-18z" />
      <path className="l" d="M62 82c10 10 14 22 12 38-12-8-20-18-22-30 2-4 6-6 10-8zm34-10c9 10 13 24 11 42-12-8-19-22-20-40 3-1 6-2 9-2zm36 5c8 10 11 22 8 38-11-8-18-20-19-36 3-1 7-2 11-2z" />
      <path className="w" opacity=".5" d="M58 92c5 6 8 13 9 20-7-5-11-11-13-17zm36-10c4 7 6 15 6 23-6-6-9-14-10-22zm36 3c4 6 5 13 4 20-6-6-9-12-10-19z" />
    </>
  ),
  baguette: (
    <g transform="rotate(-32 100 110)">
      <rect className="d" x="10" y="94" width="180" height="46" rx="23" opacity=".6" />
      <rect className="c" x="10" y="86" width="180" height="46" rx="23" />
      <path className="l" d="M40 92c12 2 20 14 22 30-14 0-26-12-28-26zm34-3c12 2 20 14 22 30-14 0-26-12-28-27zm34 0c12 2 20 14 22 30-14 0-26-12-28-27zm34 2c12 2 18 12 20 27-13 0-24-11-26-25z" />
      <path className="w" opacity=".45" d="M42 97c8 3 13 9 15 18-9-3-15-9-18-16zm34-3c8 3 13 9 15 18-9-3-15-9-18-16zm34 0c8 3 13 9 15 18-9-3-15-9-18-16zm34 2c7 3 12 9 13 16-8-3-14-8-16-14z" />
    </g>
  ),
  croissant: (
    <>
      <path className="d" d="M22 146c-8-40 28-82 78-82s86 42 78 82c-3 14-20 14-28 4-10-14-28-22-50-22s-40 8-50 22c-8 10-25 10-28-4z" />
      <path className="c" d="M74 68c8-3 17-4 26-4s18 1 26 4l14 72c-10-8-24-12-40-12s-30 4-40 12z" />
      <path className="l" d="M86 65c5-1 9-1 14-1s9 0 14 1l4 65c-6-1-12-2-18-2s-12 1-18 2z" />
      <path className="c" d="M52 80c7-5 14-9 22-12l-14 72c-4 3-7 6-10 10-2 3-5 4-9 5-2-25 2-52 11-75zm96 0c-7-5-14-9-22-12l14 72c4 3 7 6 10 10 2 3 5 4 9 5 2-25-2-52-11-75z" opacity=".82" />
      <path className="w" opacity=".35" d="M92 70c4-1 10-1 14 0l1 10c-5-1-11-1-16 0zM66 78l6-4-4 18-6 2zm68 0-6-4 4 18 6 2z" />
    </>
  ),
  cake: (
    <>
      <ellipse className="d" cx="100" cy="160" rx="78" ry="9" opacity=".35" />
      <path className="w" d="M40 96h120v58c0 6-26 10-60 10s-60-4-60-10z" />
      <path className="c" d="M40 118c20 7 100 7 120 0v14c-20 7-100 7-120 0z" />
      <ellipse className="w" cx="100" cy="96" rx="60" ry="14" />
      <path className="c" d="M40 96c0-8 26-15 60-15s60 7 60 15c0 10-6 12-10 6-4 12-14 14-18 3-4 14-18 14-22 2-4 12-18 12-22 0-4 12-16 10-20-2-4 10-12 8-16 0-4 4-12 2-12-9z" />
      <path className="l" opacity=".7" d="M52 92c10-5 28-8 48-8 18 0 34 2 44 6-12-1-26-2-44-2-20 0-36 1-48 4z" />
      <path className="d" d="M78 58h6v30h-6zm19-4h6v32h-6zm19 4h6v30h-6z" />
      <path className="l" d="M78 64l6-4v6l-6 4zm0 12 6-4v6l-6 4zm19-16 6-4v6l-6 4zm0 12 6-4v6l-6 4zm19-8 6-4v6l-6 4zm0 12 6-4v6l-6 4z" />
      <path fill="#f3b23a" d="M81 42c5 6 5 14 0 16-5-2-5-10 0-16zm19-4c5 6 5 14 0 16-5-2-5-10 0-16zm19 4c5 6 5 14 0 16-5-2-5-10 0-16z" />
    </>
  ),
  tart: (
    <>
      <path fill="#b9783c" d="M26 118h148l-14 34c-2 6-8 10-16 10H56c-8 0-14-4-16-10z" />
      <path fill="#d99f5c" d="M26 118h18l6 44c-5-1-8-5-10-10zm36 0h20l4 44H68zm38 0h20l-4 44h-14zm38 0h20l-12 42c-4 2-8 2-12 2z" opacity=".7" />
      <ellipse fill="#d99f5c" cx="100" cy="116" rx="78" ry="26" />
      <ellipse className="c" cx="100" cy="113" rx="66" ry="19" />
      <path className="l" opacity=".8" d="M46 108c12-9 36-12 60-11 14 0 26 2 36 5-16-2-34-2-52 0-18 1-32 3-44 6z" />
      <path className="w" d="M88 108c0-8 10-8 12-14 3 6 13 6 13 14 0 6-25 6-25 0zm-30 6c0-6 8-6 9-11 3 5 11 5 11 11 0 5-20 5-20 0zm64 3c0-6 8-6 10-11 2 5 10 5 10 11 0 5-20 5-20 0z" />
    </>
  ),
  cookies: (
    <>
      <ellipse className="d" cx="74" cy="132" rx="50" ry="34" />
      <ellipse className="c" cx="74" cy="126" rx="50" ry="34" />
      <ellipse className="d" cx="130" cy="118" rx="48" ry="36" />
      <ellipse className="c" cx="130" cy="112" rx="48" ry="36" />
      <ellipse className="d" cx="100" cy="82" rx="46" ry="32" />
      <ellipse className="l" cx="100" cy="76" rx="46" ry="32" />
      <g className="k" opacity=".75">
        <circle cx="86" cy="66" r="6" /><circle cx="110" cy="62" r="5" /><circle cx="124" cy="78" r="6" /><circle cx="98" cy="84" r="6" /><circle cx="74" cy="82" r="5" />
        <circle cx="146" cy="108" r="6" /><circle cx="124" cy="124" r="6" /><circle cx="158" cy="124" r="5" /><circle cx="48" cy="122" r="6" /><circle cx="70" cy="138" r="6" /><circle cx="92" cy="144" r="5" /><circle cx="140" cy="136" r="5" />
      </g>
    </>
  ),
  jar: (
    <>
      <rect className="w" x="54" y="58" width="92" height="108" rx="18" />
      <path className="c" d="M58 78h84v70c0 8-6 14-14 14H72c-8 0-14-6-14-14z" />
      <path className="d" opacity=".35" d="M118 78h24v70c0 8-6 14-14 14h-18c6-6 8-14 8-24z" />
      <rect className="k" x="58" y="40" width="84" height="24" rx="6" />
      <path fill="#fff" opacity=".18" d="M64 42h16v20H64z" />
      <rect className="w" x="68" y="96" width="64" height="44" rx="4" />
      <path className="d" d="M78 106h44v5H78zm6 11h32v3H84zm0 8h32v3H84z" />
      <path fill="#fff" opacity=".4" d="M62 84h6v62c-4-1-6-5-6-10z" />
    </>
  ),
  bottle: (
    <>
      <path className="c" d="M86 44h28v26c0 10 20 16 20 38v48c0 6-4 10-10 10H76c-6 0-10-4-10-10v-48c0-22 20-28 20-38z" />
      <path className="d" opacity=".45" d="M104 44h10v26c0 10 20 16 20 38v48c0 6-4 10-10 10h-14c6-4 8-10 8-18v-42c0-20-14-26-14-38z" />
      <rect className="k" x="84" y="28" width="32" height="22" rx="4" />
      <rect className="w" x="66" y="108" width="68" height="40" />
      <path className="d" d="M76 118h48v4H76zm0 8h30v3H76zm0 6h36v3H76z" />
      <path fill="#fff" opacity=".35" d="M73 104c1-12 8-18 13-25v10c-4 5-7 9-7 16z" />
    </>
  ),
  chocolate: (
    <g transform="rotate(-8 100 100)">
      <rect className="c" x="50" y="36" width="100" height="132" rx="6" />
      <g className="d" opacity=".75">
        <path d="M56 42h42v24H56zm46 0h42v24h-42zM56 70h42v24H56zm46 0h42v24h-42z" />
      </g>
      <g className="l" opacity=".55">
        <path d="M60 46h34l-4 4H64v12l-4 2zm46 0h34l-4 4h-26v12l-4 2zM60 74h34l-4 4H64v12l-4 2zm46 0h34l-4 4h-26v12l-4 2z" />
      </g>
      <path fill="#d9dbe0" d="M46 96l9-5 9 5 9-5 9 5 9-5 9 5 9-5 9 5 9-5 9 5 9-5 9 5v14H46z" />
      <path className="w" d="M46 104h108v62c0 4-3 7-7 7H53c-4 0-7-3-7-7z" />
      <path className="c" d="M62 122h76v6H62zm0 14h48v4H62zm0 9h56v4H62z" />
    </g>
  ),
  cheese: (
    <>
      <path className="l" d="M24 116 116 62c34 4 60 24 62 54z" />
      <path className="c" d="M24 116h154v42c0 4-3 6-6 6H30c-3 0-6-2-6-6z" />
      <path className="d" opacity=".4" d="M24 152h154v6c0 4-3 6-6 6H30c-3 0-6-2-6-6z" />
      <g className="d" opacity=".7">
        <circle cx="60" cy="138" r="10" /><circle cx="112" cy="130" r="7" /><circle cx="146" cy="142" r="11" /><ellipse cx="112" cy="92" rx="12" ry="7" /><ellipse cx="144" cy="104" rx="7" ry="4" />
      </g>
      <path fill="#fff" opacity=".3" d="M24 116 116 62l8 1-80 53z" />
    </>
  ),
  fruit: (
    <>
      <path className="c" d="M100 74c10-14 40-16 52 4 16 26-6 86-34 88-8 0-12-4-18-4s-10 4-18 4c-28-2-50-62-34-88 12-20 42-18 52-4z" />
      <path className="d" opacity=".4" d="M134 66c8 2 14 6 18 12 16 26-6 86-34 88-6 0-9-2-13-3 36-12 50-70 29-97z" />
      <path fill="#6b4a2f" d="M97 76c-2-16 0-28 10-38l7 4c-8 10-10 20-9 34z" />
      <path fill="#6f9a4a" d="M108 58c6-18 24-24 42-20-4 18-22 28-42 20z" />
      <path fill="#fff" opacity=".4" d="M60 92c2-10 10-15 18-14-8 6-12 16-12 28-4-2-7-8-6-14z" />
    </>
  ),
  pouch: (
    <>
      <path className="c" d="M54 52h92l8 102c0 7-5 12-12 12H58c-7 0-12-5-12-12z" />
      <path className="d" opacity=".4" d="M128 52h18l8 102c0 7-5 12-12 12h-18c8-34 8-76 4-114z" />
      <path className="d" d="M52 34h96l-2 22H54z" />
      <path className="l" opacity=".6" d="M52 42h96v3H52z" />
      <rect className="w" x="66" y="80" width="68" height="60" rx="3" />
      <circle className="c" cx="100" cy="100" r="11" />
      <path className="d" d="M78 120h44v4H78zm8 9h28v3H86z" />
      <path fill="#fff" opacity=".25" d="M58 62h5l-4 92c-4-1-6-4-6-8z" />
    </>
  ),
  cup: (
    <>
      <path className="d" d="M140 92h12c16 0 24 10 24 22s-10 24-26 24h-16v-12h14c10 0 15-5 15-12s-5-11-13-11h-10z" />
      <path className="c" d="M38 82h108v34c0 30-18 50-40 50H78c-22 0-40-20-40-50z" />
      <path className="d" opacity=".4" d="M120 82h26v34c0 30-18 50-40 50H90c18-6 30-30 30-56z" />
      <ellipse className="l" cx="92" cy="82" rx="54" ry="12" />
      <ellipse fill="#5b3a26" cx="92" cy="83" rx="45" ry="8.500" />
      <path className="steam" d="M76 62c-8-10 8-16 0-28m22 28c-8-10 8-16 0-28m22 28c-8-10 8-16 0-28" />
    </>
  ),
  kettle: (
    <>
      <path className="steam" d="M26 66c-6-8 6-13 0-22" />
      <path className="d" d="M62 122c-18-2-22-36-38-42l6-8c22 6 26 30 40 34z" />
      <path className="k" d="M136 84h18c14 0 22 8 22 22v30c0 8-10 8-10 0v-28c0-8-4-12-12-12h-18z" />
      <path className="c" d="M66 84h76l12 70c1 7-4 12-11 12H65c-7 0-12-5-11-12z" />
      <path className="d" opacity=".4" d="M120 84h22l12 70c1 7-4 12-11 12h-20c6-26 4-58-3-82z" />
      <path className="l" d="M64 76h80v12H64z" />
      <path className="k" d="M94 56h20l4 20H90z" />
      <path fill="#fff" opacity=".3" d="M72 92h7l-9 66c-5 0-7-3-6-8z" />
    </>
  ),
  teapot: (
    <>
      <path className="d" d="M150 100c24-12 34 2 32 20-2 20-22 32-42 28l2-12c14 2 26-4 28-16 1-8-6-12-16-6z" />
      <path className="c" d="M52 128C34 124 36 96 18 88l4-8c26 4 28 26 40 28z" />
      <path className="c" d="M46 116c0-30 22-46 54-46s54 16 54 46c0 28-20 50-36 50H82c-16 0-36-22-36-50z" />
      <path className="d" opacity=".4" d="M122 74c20 6 32 20 32 42 0 28-20 50-36 50H96c24-10 40-58 26-92z" />
      <path className="d" d="M72 72c6-12 50-12 56 0-16 6-40 6-56 0z" />
      <circle className="d" cx="100" cy="56" r="8" />
      <path fill="#fff" opacity=".3" d="M58 112c2-16 10-24 22-28-8 8-12 20-12 34-6 2-10-1-10-6z" />
    </>
  ),
  tin: (
    <>
      <path className="c" d="M52 66h96v88c0 7-21 12-48 12s-48-5-48-12z" />
      <path className="d" opacity=".4" d="M124 66h24v88c0 6-14 10-34 12 8-26 12-66 10-100z" />
      <path className="d" d="M48 46h104v24c0 6-23 10-52 10s-52-4-52-10z" />
      <ellipse className="l" cx="100" cy="46" rx="52" ry="11" />
      <path className="w" d="M52 98c14 5 82 5 96 0v40c-14 5-82 5-96 0z" />
      <path className="c" d="M100 108c10 6 10 18 0 24-10-6-10-18 0-24z" />
      <path className="d" d="M66 117h20v4H66zm48 0h20v4h-20z" />
      <path fill="#fff" opacity=".25" d="M58 84h8v68c-5-1-8-2-8-4z" />
    </>
  ),
};
