//! Logistic regression over levels, for the programs that estimate weights of evidence.
//!
//! A row is the columns of its levels (column 0, the prior, is in every row) and its answer. The coefficients are found by iteratively reweighted
//! least squares with a ridge, so that comparisons that say the same thing twice share what it is worth.

/// What stands against weights that few pairs speak for.
#[derive(Default)]
pub struct Penalty {
    /// How many pairs' worth of doubt stands against every weight.
    pub ridge: f64,
    /// Columns of neighbouring levels of one scale.
    pub neighbours: Vec<(usize, usize)>,
    /// How many pairs' worth of doubt stands against a step between neighbours.
    pub step: f64,
}

impl Penalty {
    /// The penalty as a matrix.
    fn matrix(&self, n: usize) -> Vec<Vec<f64>> {
        let mut out = vec![vec![0.0; n]; n];
        for (i, row) in out.iter_mut().enumerate() {
            row[i] = if i == 0 { 0.0 } else { self.ridge };
        }
        for &(a, b) in &self.neighbours {
            out[a][a] += self.step;
            out[b][b] += self.step;
            out[a][b] -= self.step;
            out[b][a] -= self.step;
        }
        out
    }
}

/// The weights of `n` columns, in natural units, the prior first.
pub fn regress<'r>(rows: impl Iterator<Item = (&'r [usize], bool)> + Clone, n: usize, penalty: &Penalty) -> Vec<f64> {
    let penalty = penalty.matrix(n);
    let mut w = vec![0.0; n];
    for _ in 0..12 {
        let mut hessian = penalty.clone();
        hessian[0][0] += 1e-6;
        let mut gradient: Vec<f64> = penalty.iter().map(|row| -row.iter().zip(&w).map(|(p, w)| p * w).sum::<f64>()).collect();
        for (columns, yes) in rows.clone() {
            let p = 1.0 / (1.0 + (-sum(&w, columns)).exp());
            let (error, weight) = (f64::from(u8::from(yes)) - p, p * (1.0 - p));
            let all = || std::iter::once(0).chain(columns.iter().copied());
            for i in all() {
                gradient[i] += error;
                for j in all() {
                    hessian[i][j] += weight;
                }
            }
        }
        for (w, s) in w.iter_mut().zip(solve(hessian, gradient)) {
            *w += s.clamp(-3.0, 3.0);
        }
    }
    w
}

/// The prior and the weights of a row's columns.
pub fn sum(weights: &[f64], columns: &[usize]) -> f64 {
    weights[0] + columns.iter().map(|&c| weights[c]).sum::<f64>()
}

/// A weight in bits, to two places.
pub fn bits(weight: f64) -> f64 {
    (weight / std::f64::consts::LN_2 * 100.0).round() / 100.0 + 0.0
}

/// Solves a symmetric positive definite system by Gaussian elimination with pivoting.
fn solve(mut m: Vec<Vec<f64>>, mut v: Vec<f64>) -> Vec<f64> {
    let n = v.len();
    for i in 0..n {
        let pivot = (i..n).max_by(|&a, &b| m[a][i].abs().total_cmp(&m[b][i].abs())).unwrap_or(i);
        m.swap(i, pivot);
        v.swap(i, pivot);
        let row = m[i].clone();
        for j in i + 1..n {
            let factor = m[j][i] / row[i];
            for (x, y) in m[j].iter_mut().zip(&row).skip(i) {
                *x -= factor * y;
            }
            v[j] -= factor * v[i];
        }
    }
    for i in (0..n).rev() {
        let known: f64 = (i + 1..n).map(|j| m[i][j] * v[j]).sum();
        v[i] = (v[i] - known) / m[i][i];
    }
    v
}
