package se.fvm.train;

import ai.djl.Model;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import ai.djl.nn.Block;
import ai.djl.nn.LambdaBlock;
import ai.djl.nn.SequentialBlock;
import ai.djl.nn.convolutional.Conv2d;
import ai.djl.nn.norm.BatchNorm;
import ai.djl.nn.pooling.Pool;
import ai.djl.training.DefaultTrainingConfig;
import ai.djl.training.GradientCollector;
import ai.djl.training.Trainer;
import ai.djl.training.loss.Loss;
import ai.djl.training.optimizer.Optimizer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import se.fvm.document.LineInput;
import se.fvm.document.SymbolLattice;

/**
 * Trains the recogniser of handwriting and writes its weights.
 *
 * <p>Arguments: folder of typefaces, folder of digits, file to write, number of batches, folder for checkpoints.
 */
public final class TrainHandwriting {

    private static final int BATCH = 24;
    private static final int[] FILTERS = {16, 32, 64, 64};
    private static final int WIDE = 128;

    private TrainHandwriting() {}

    public static void main(String[] args) throws Exception {
        List<Typefaces.Face> faces = Typefaces.in(Path.of(args[0]));
        List<Typefaces.Face> held = new ArrayList<>();
        List<Typefaces.Face> taught = new ArrayList<>();
        for (int i = 0; i < faces.size(); i++) {
            (i % 12 == 5 ? held : taught).add(faces.get(i));
        }
        System.out.println(taught.size() + " faces taught, " + held.size() + " held out: "
                + held.stream().map(Typefaces.Face::name).toList());
        int batches = Integer.parseInt(args[3]);
        Digits digits = new Digits(Path.of(args[1]));
        Samples samples = new Samples(System.getProperty("seed") == null ? 1 : Long.getLong("seed"), taught, digits);
        samples.start();
        List<Samples.Sample> test = new ArrayList<>();
        Samples unseen = new Samples(99, held, null);
        for (int i = 0; i < 240; i++) {
            test.add(unseen.make());
        }
        try (Model model = Model.newInstance("handwriting", "PyTorch")) {
            model.setBlock(network());
            Path folder = Path.of(args[4]);
            float rate = Float.parseFloat(System.getProperty("rate", "0.002"));
            DefaultTrainingConfig config = new DefaultTrainingConfig(Loss.l2Loss())
                    .optOptimizer(Optimizer.adam()
                            .optLearningRateTracker((id, n) ->
                                    (float) (rate * 0.5 * (1 + Math.cos(Math.PI * Math.min(n, batches) / batches)))
                                            + 2e-5f)
                            .optClipGrad(5f)
                            .build());
            if (Boolean.getBoolean("resume")) {
                model.load(folder, "handwriting");
            }
            try (Trainer trainer = model.newTrainer(config)) {
                trainer.initialize(new Shape(BATCH, 1, LineInput.HEIGHT, 256));
                double loss = 0;
                int symbols = 0;
                long began = System.nanoTime();
                for (int n = 1; n <= batches; n++) {
                    List<Samples.Sample> batch = new ArrayList<>();
                    for (int i = 0; i < BATCH; i++) {
                        batch.add(samples.take());
                    }
                    loss += step(trainer, batch);
                    symbols += batch.stream().mapToInt(s -> s.symbols().length).sum();
                    if (n % 100 == 0) {
                        System.out.printf(
                                "%d: %.3f nats a symbol, %.0f lines a second%n",
                                n, loss / symbols, n * BATCH / ((System.nanoTime() - began) / 1e9));
                        loss = 0;
                        symbols = 0;
                    }
                    if (n % 500 == 0 || n == batches) {
                        model.save(folder, "handwriting");
                        WeightsFile.write(model.getBlock(), Path.of(args[2]));
                        Score.print(Path.of(args[2]), test);
                    }
                }
            }
        }
    }

    private static double step(Trainer trainer, List<Samples.Sample> batch) {
        int width = batch.stream().mapToInt(s -> s.line().width()).max().orElseThrow();
        width = (width + 7) / 8 * 8;
        float[] input = new float[batch.size() * LineInput.HEIGHT * width];
        for (int i = 0; i < batch.size(); i++) {
            LineInput line = batch.get(i).line();
            for (int y = 0; y < LineInput.HEIGHT; y++) {
                System.arraycopy(
                        line.darkness(), y * line.width(), input, (i * LineInput.HEIGHT + y) * width, line.width());
            }
        }
        try (NDManager manager = trainer.getManager().newSubManager();
                GradientCollector collector = trainer.newGradientCollector()) {
            NDArray x = manager.create(input, new Shape(batch.size(), 1, LineInput.HEIGHT, width));
            NDArray out = trainer.forward(new NDList(x)).singletonOrThrow().transpose(0, 2, 1);
            int steps = width / 4;
            float[] scores = out.toFloatArray();
            float[] gradient = new float[scores.length];
            double loss = 0;
            for (int i = 0; i < batch.size(); i++) {
                Samples.Sample s = batch.get(i);
                double one = Ctc.gradient(
                        scores,
                        i * steps * SymbolLattice.CLASSES,
                        s.line().width() / 4,
                        SymbolLattice.CLASSES,
                        s.symbols(),
                        gradient);
                loss += Double.isNaN(one) ? 0 : one;
            }
            NDArray weighed = manager.create(gradient, new Shape(batch.size(), steps, SymbolLattice.CLASSES));
            collector.backward(out.mul(weighed).sum().div(batch.size()));
            trainer.step();
            return loss;
        }
    }

    /** Four layers over the picture, two along the line, one score a symbol for every four pixels. */
    static Block network() {
        SequentialBlock net = new SequentialBlock();
        Shape[] pools = {new Shape(2, 2), new Shape(2, 2), new Shape(2, 1), new Shape(2, 1)};
        for (int i = 0; i < FILTERS.length; i++) {
            convolve(net, FILTERS[i], new Shape(3, 3), new Shape(1, 1));
            net.add(Pool.maxPool2dBlock(pools[i], pools[i]));
        }
        net.add(new LambdaBlock(
                list -> {
                    NDArray x = list.singletonOrThrow();
                    Shape s = x.getShape();
                    return new NDList(x.reshape(s.get(0), s.get(1) * s.get(2), 1, s.get(3)));
                },
                "stack"));
        convolve(net, WIDE, new Shape(1, 5), new Shape(0, 2));
        convolve(net, WIDE, new Shape(1, 5), new Shape(0, 2));
        net.add(Conv2d.builder()
                .setKernelShape(new Shape(1, 1))
                .setFilters(SymbolLattice.CLASSES)
                .optBias(true)
                .build());
        net.add(new LambdaBlock(list -> new NDList(list.singletonOrThrow().squeeze(2)), "line"));
        return net;
    }

    private static void convolve(SequentialBlock net, int filters, Shape kernel, Shape padding) {
        net.add(Conv2d.builder()
                .setKernelShape(kernel)
                .setFilters(filters)
                .optPadding(padding)
                .optBias(true)
                .build());
        net.add(BatchNorm.builder().build());
        net.add(Activation::relu);
    }
}
