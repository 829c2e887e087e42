interface Spark {
  x: number;
  y: number;
  speedX: number;
  speedY: number;
  left: number;
  colour: string;
}

const LIFE_SECONDS = 0.5;

/** Little pieces that fly where something was hit. */
export function createSparks(calm: boolean) {
  let sparks: Spark[] = [];
  return {
    burst(x: number, y: number, colour: string, number = 10): void {
      if (calm) return;
      for (let index = 0; index < number; index += 1) {
        const angle = (index / number) * Math.PI * 2 + Math.random();
        const speed = 60 + Math.random() * 120;
        sparks.push({
          x,
          y,
          speedX: Math.cos(angle) * speed,
          speedY: Math.sin(angle) * speed,
          left: LIFE_SECONDS,
          colour,
        });
      }
    },
    update(seconds: number): void {
      for (const spark of sparks) {
        spark.x += spark.speedX * seconds;
        spark.y += spark.speedY * seconds;
        spark.left -= seconds;
      }
      sparks = sparks.filter(({ left }) => left > 0);
    },
    draw(context: CanvasRenderingContext2D): void {
      for (const { x, y, left, colour } of sparks) {
        context.globalAlpha = left / LIFE_SECONDS;
        context.fillStyle = colour;
        context.fillRect(x - 2, y - 2, 4, 4);
      }
      context.globalAlpha = 1;
    },
  };
}
