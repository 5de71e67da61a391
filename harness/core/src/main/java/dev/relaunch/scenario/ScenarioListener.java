package dev.relaunch.scenario;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.testng.IInvokedMethod;
import org.testng.IInvokedMethodListener;
import org.testng.IMethodInstance;
import org.testng.IMethodInterceptor;
import org.testng.ISuite;
import org.testng.ISuiteListener;
import org.testng.ITestContext;
import org.testng.ITestResult;

/** What ties TestNG to the harness: hands out the phones, and makes each test method with a phone an experiment of its own. */
final class ScenarioListener implements ISuiteListener, IInvokedMethodListener, IMethodInterceptor {

    private final Run run;

    ScenarioListener(Run run) {
        this.run = run;
    }

    @Override
    public void onStart(ISuite suite) {
        suite.setAttribute(LabDevices.ATTRIBUTE, run.phones());
    }

    @Override
    public List<IMethodInstance> intercept(List<IMethodInstance> methods, ITestContext context) {
        return methods.stream().filter(method -> run.isWanted(nameOf(method))).toList();
    }

    @Override
    public void beforeInvocation(IInvokedMethod method, ITestResult result) {
        phone(result).ifPresent(phone -> run.begin(phone, nameOf(result), variantOf(result)));
    }

    @Override
    public void afterInvocation(IInvokedMethod method, ITestResult result) {
        phone(result).ifPresent(phone -> run.end(phone, Optional.ofNullable(result.getThrowable())));
    }

    private static Optional<Phone> phone(ITestResult result) {
        return Stream.of(result.getParameters())
                .filter(Phone.class::isInstance)
                .map(Phone.class::cast)
                .findFirst();
    }

    /** What tells this row of the data provider from the others, in the words of the report. */
    private static String variantOf(ITestResult result) {
        return Stream.of(result.getParameters())
                .filter(parameter -> !(parameter instanceof Phone))
                .map(Variants::words)
                .reduce((first, second) -> first + " · " + second)
                .orElse("");
    }

    private static String nameOf(ITestResult result) {
        return result.getTestClass().getRealClass().getSimpleName() + "."
                + result.getMethod().getMethodName();
    }

    private static String nameOf(IMethodInstance method) {
        return method.getMethod().getRealClass().getSimpleName() + "."
                + method.getMethod().getMethodName();
    }
}
